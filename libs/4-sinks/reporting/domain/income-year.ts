import type { PlainDate } from '@musubi/kernel';
import type { Scope } from './measure.js';

export interface IncomeQuery {
  readonly tenantId: string;
  /** Fiscal years, both included. */
  readonly from: number;
  readonly to: number;
  /** Entries recorded by the end of this day; absent: all. */
  readonly asOf?: PlainDate | undefined;
  /** Plans as known on this day. */
  readonly plansOf: PlainDate;
  readonly scope: Scope;
}

/** Sums of a fiscal year in whole yen; a year without any is 0 throughout. */
export interface YearSums {
  readonly fiscalYear: number;
  /** null when nothing was planned, or the plan is of other contracts than asked for. */
  readonly plan: number | null;
  readonly planSource: string | null;
  readonly received: number;
  readonly receivedExTax: number;
  /** Signed in the year (契約額). */
  readonly contracted: number;
  readonly contractedExTax: number;
  /** Instalments of signed contracts due in the year (見込み). */
  readonly due: number;
  /** Of the receipts. */
  readonly direct: number;
  readonly overhead: number;
  /** Where the policy of the year is not confirmed by a source: what is known of it. */
  readonly unconfirmed: { readonly note: string | null; readonly source: string } | null;
}
