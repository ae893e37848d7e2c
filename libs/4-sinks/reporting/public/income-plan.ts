/** A university's planned private joint research income of one fiscal year, as known from a day on. Whole yen. */
export interface IncomePlan {
  readonly tenantId: string;
  readonly fiscalYear: number;
  readonly amount: number;
  /** `YYYY-MM-DD`; a revision is a later row, nothing is overwritten. */
  readonly validFrom: string;
  readonly source: string;
}
