import type { PlainDate } from '@musubi/kernel';
import type { Measure, Scope } from './measure.js';

/** Newest first; the last row seen. */
export interface EntryPosition {
  readonly date: string;
  readonly id: string;
}

/** Keys of a breakdown's group (`breakdown.ts`); `none`: what has no such thing. */
export interface EntryFilters {
  readonly department?: string | undefined;
  readonly hub?: string | undefined;
  readonly field?: string | undefined;
  readonly type?: string | undefined;
  readonly size?: string | undefined;
  readonly umbrella?: string | undefined;
}

export interface IncomeEntriesQuery extends EntryFilters {
  readonly tenantId: string;
  readonly fiscalYear: number;
  readonly measure: Measure;
  readonly scope: Scope;
  /** Recorded by the end of this day; absent: all. */
  readonly asOf?: PlainDate | undefined;
  /** Part of the contract's number or title or of the company's name. */
  readonly text?: string | undefined;
  readonly after?: EntryPosition | undefined;
  /** Absent: all. */
  readonly limit?: number | undefined;
}

/** A row behind a year's figure. Whole yen; what takes back or reduces is negative. */
export interface IncomeEntry {
  readonly id: string;
  /** The receipt, contract or instalment. */
  readonly sourceId: string;
  readonly date: string;
  readonly recordedOn: string;
  readonly contractId: string;
  readonly number: string;
  readonly title: string;
  readonly contractType: string;
  readonly companyId: string;
  readonly companyName: string;
  readonly departmentId: string | null;
  readonly departmentName: string | null;
  readonly amount: number;
  readonly amountExTax: number;
  readonly direct: number;
  readonly overhead: number;
}

/** Over all entries that the filter lets through, not only those of the page. */
export interface IncomeEntriesTotal {
  readonly count: number;
  readonly amount: number;
  readonly amountExTax: number;
  readonly direct: number;
  readonly overhead: number;
}
