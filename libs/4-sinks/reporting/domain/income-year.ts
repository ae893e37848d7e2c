import type { PlainDate } from '@musubi/kernel';

export interface IncomeQuery {
  readonly tenantId: string;
  /** Fiscal years, both included. */
  readonly from: number;
  readonly to: number;
  /** Plans as known on this day. */
  readonly asOf: PlainDate;
}

/** Sums of a fiscal year's receipts in whole yen; a year without any is 0 throughout. */
export interface YearSums {
  readonly fiscalYear: number;
  /** null when nothing was planned. */
  readonly plan: number | null;
  readonly planSource: string | null;
  readonly received: number;
  readonly receivedExTax: number;
  readonly direct: number;
  readonly overhead: number;
  /** Where the policy of the year is not confirmed by a source: what is known of it. */
  readonly unconfirmed: { readonly note: string | null; readonly source: string } | null;
}
