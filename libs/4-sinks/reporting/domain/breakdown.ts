import type { PlainDate } from '@musubi/kernel';
import type { EntryFilters } from './income-entry.js';
import type { Measure, Scope } from './measure.js';

/** What income is broken down by: the filters of the rows behind it, so that each group opens its own. */
export const dimensions = ['department', 'hub', 'field', 'type', 'size', 'umbrella'] as const satisfies readonly (keyof EntryFilters)[];

export type Dimension = (typeof dimensions)[number];

export interface BreakdownQuery {
  readonly tenantId: string;
  readonly by: Dimension;
  readonly measure: Measure;
  readonly scope: Scope;
  /** Fiscal years, both included. */
  readonly from: number;
  readonly to: number;
  /** Recorded by the end of this day; absent: all. */
  readonly asOf?: PlainDate | undefined;
}

/** Whole yen over one fiscal year, or over all asked for. */
export interface GroupSums {
  readonly count: number;
  readonly amount: number;
  readonly amountExTax: number;
  readonly direct: number;
  readonly overhead: number;
}

export interface BreakdownGroup {
  /** As `EntryFilters` takes it; `none`: what has no such thing. */
  readonly key: string;
  /** null where the words of the page say it: types, sizes, and what has no such thing. */
  readonly name: string | null;
  readonly years: readonly (GroupSums & { readonly fiscalYear: number })[];
  readonly total: GroupSums;
}
