import type { ContractLineInput, InstalmentInput } from '../domain/contract-terms-input.js';
import type { ContractState } from '../domain/contract-lifecycle.js';
import type { RefundClause } from '../domain/money-in/refund-clause.js';

/**
 * A contract of a university's past, or of the demo world. Dates `YYYY-MM-DD`, amounts in whole yen.
 * It gets the next number of its signing date's fiscal year. Without an engagement and its owner it is never
 * followed up: there is nobody to tell.
 */
export interface HistoricContract {
  readonly engagementId?: string | null | undefined;
  readonly ownerUserId?: string | null | undefined;
  readonly companyId: string;
  readonly departmentId?: string | null | undefined;
  readonly title: string;
  readonly type: string;
  readonly signingDate: string;
  readonly startDate: string;
  /** Last day, included. */
  readonly endDate: string;
  /** Absent: completed when it has ended, active while it runs, signed before. */
  readonly state?: ContractState | undefined;
  /** What the overhead rules ask about the company then; absent: as the directory says now. */
  readonly sme?: boolean | null | undefined;
  readonly prefecture?: string | null | undefined;
  readonly umbrella?: boolean | undefined;
  readonly publicMoney?: boolean | undefined;
  /** Absent: nothing goes back. */
  readonly refundClause?: RefundClause | undefined;
  readonly lines: readonly ContractLineInput[];
  /** Absent or empty: the total at once on the start date. */
  readonly instalments?: readonly InstalmentInput[] | undefined;
  /** In the order received; each pays the oldest open instalments. Together not more than the total. */
  readonly receipts?: readonly { readonly date: string; readonly amount: number }[] | undefined;
}

/** What became of one, in the order given. */
export interface RecordedContract {
  readonly id: string;
  readonly number: string;
  readonly total: number;
  readonly received: number;
}
