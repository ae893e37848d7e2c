/** Where a policy row comes from and what about it nobody has confirmed. */
export interface PolicyNote {
  readonly source: string;
  readonly note?: string | undefined;
  /** Fiscal years whose rate no source confirms (未確認); reports say so. */
  readonly unconfirmedFiscalYears?: readonly number[] | undefined;
}
