import type { DatedPolicy } from './policy-in-force.js';

/** A row of a university's policy table with where it comes from. */
export type NotedPolicy = DatedPolicy & {
  readonly source: string;
  readonly note: string | null;
  /** Fiscal years whose rate no source confirms (未確認). */
  readonly unconfirmedFiscalYears: readonly number[];
};
