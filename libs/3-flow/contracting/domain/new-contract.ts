import type { PlainDate } from '@musubi/kernel';
import type { Allocation } from './allocate-receipt.js';
import type { ContractState } from './contract-lifecycle.js';
import type { MoneyParts } from './contract-parts.js';
import type { ReceiptKind } from './money-in/receipt-entry.js';
import type { RefundClause } from './money-in/refund-clause.js';
import type { PricedTerms } from './price-terms.js';
import type { ReceiptDate } from './receipt-date.js';

/** A contract about to be written. */
export interface NewContract {
  readonly id: string;
  readonly tenantId: string;
  readonly companyId: string;
  readonly companyName: string;
  readonly engagementId: string | null;
  readonly ownerUserId: string | null;
  readonly departmentId: string | null;
  readonly number: string;
  readonly title: string;
  readonly state: ContractState;
  readonly priced: PricedTerms;
  readonly refundClause: RefundClause;
  /** In the order of the priced instalments. */
  readonly instalmentIds: readonly string[];
  readonly draftedAt: Date;
  readonly draftedBy: string | null;
  readonly signedAt: Date | null;
}

/** A receipt, its counter-entry or a refund about to be written; what goes out is negative. */
export interface NewReceipt {
  readonly id: string;
  readonly tenantId: string;
  readonly contractId: string;
  readonly kind: ReceiptKind;
  readonly countersId: string | null;
  readonly reason: string | null;
  readonly received: ReceiptDate;
  readonly amount: number;
  readonly split: MoneyParts;
  readonly unallocated: number;
  readonly allocations: readonly Allocation[];
  readonly recordedAt: Date;
  readonly recordedBy: string | null;
}

/** Midnight in Tokyo at the beginning of a day: when a day alone is known of a signature. */
export function startOfDay(date: PlainDate): Date {
  return new Date(`${date}T00:00:00+09:00`);
}
