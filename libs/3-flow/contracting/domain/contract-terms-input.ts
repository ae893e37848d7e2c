/** A contract's terms as they come in, not checked yet. Dates `YYYY-MM-DD`, amounts in yen. */
export type ContractTermsInput = {
  readonly contractType: string;
  readonly startDate: string;
  /** Last day, included. */
  readonly endDate: string;
  readonly lines: readonly ContractLineInput[];
  /** Absent or empty: the total at once on the start date. */
  readonly instalments?: readonly InstalmentInput[] | undefined;
};

export type ContractLineInput = {
  readonly kind: string;
  readonly amount: number;
  readonly fiscalYear?: number | undefined;
  readonly basis: string;
};

export type InstalmentInput = { readonly dueDate: string; readonly amount: number };
