import type { FiscalYear, PlainDate, Yen } from '@musubi/kernel';
import type { ContractLineKind } from '../domain/contract-line.js';
import type { ContractState } from '../domain/contract-lifecycle.js';
import type { ContractAmendment } from '../domain/amendments/contract-amendment.js';
import type { ContractChange } from '../domain/life/contract-change.js';
import type { ReceiptKind } from '../domain/money-in/receipt-entry.js';
import type { RefundClause } from '../domain/money-in/refund-clause.js';
import type { ContractType } from '../domain/contract-type.js';
import type { ContractSetting } from '../domain/price-terms.js';
import type { AppliedRule } from '../domain/rule-basis.js';

/** A contract with all that hangs on it. Amounts are whole yen. */
export interface Contract {
  readonly id: string;
  /** The university. */
  readonly tenantId: string;
  readonly companyId: string;
  /** As it stood in the contract. */
  readonly companyName: string;
  /** null only for contracts recorded from a university's past. */
  readonly engagementId: string | null;
  readonly ownerUserId: string | null;
  readonly departmentId: string | null;
  readonly number: string;
  readonly title: string;
  readonly type: ContractType;
  readonly state: ContractState;
  readonly version: number;
  readonly signingDate: PlainDate;
  readonly startDate: PlainDate;
  /** Last day, included. */
  readonly endDate: PlainDate;
  readonly draftedAt: string;
  readonly draftedBy: string | null;
  readonly signedAt: string | null;
  readonly signedBy: string | null;
  /** What became of it since it was drafted, in order; none of a contract recorded from the past. */
  readonly changes: readonly ContractChangeView[];
  readonly refundClause: RefundClause;
  readonly price: ContractAmounts;
  readonly overheadRule: AppliedOverheadRule;
  /** What the rules asked about the company when it was concluded. */
  readonly setting: ContractSetting;
  /** In order; none unless it was changed after the signature. */
  readonly amendments: readonly ContractAmendmentView[];
  readonly lines: readonly ContractLineView[];
  readonly instalments: readonly InstalmentView[];
  readonly receipts: readonly ReceiptView[];
  readonly carryOvers: readonly CarryOverView[];
}

export type ContractChangeView = Omit<ContractChange, 'madeAt'> & { readonly madeAt: string };

export type ContractAmendmentView = ContractAmendment & { readonly madeAt: string; readonly madeBy: string };

export interface ContractAmounts {
  readonly direct: Yen;
  readonly researcherFee: Yen;
  readonly overhead: Yen;
  readonly strategicFee: Yen;
  /** Contains the tax if it is inclusive. */
  readonly subtotal: Yen;
  readonly tax: Yen;
  readonly total: Yen;
  /** Overhead rounded once on the total less overhead rounded year by year. */
  readonly roundingDifference: Yen;
}

/** The rule that priced the contract; kept for ever, whatever becomes of the policy table. */
export type AppliedOverheadRule = AppliedRule & { readonly policyId: string };

export interface ContractLineView {
  readonly kind: ContractLineKind;
  readonly amount: Yen;
  readonly fiscalYear: FiscalYear;
  readonly basis: string;
  /** The amendment that brought it; null for the contract as it was concluded. */
  readonly amendment: number | null;
}

export interface InstalmentView {
  readonly id: string;
  readonly sequence: number;
  readonly dueDate: PlainDate;
  readonly fiscalYear: FiscalYear;
  readonly amount: Yen;
  readonly received: Yen;
}

/** Money received, tax included, with its split in the contract's proportion; what was taken back or given back is negative. */
export interface ReceiptView {
  readonly id: string;
  readonly kind: ReceiptKind;
  /** The entry that a reversal takes back. */
  readonly countersId: string | null;
  readonly reason: string | null;
  /** What came in beyond the instalments that were open. */
  readonly unallocated: Yen;
  readonly date: PlainDate;
  readonly fiscalYear: FiscalYear;
  readonly amount: Yen;
  readonly direct: Yen;
  readonly overhead: Yen;
  readonly tax: Yen;
  /** Researcher fee and strategic fee. */
  readonly other: Yen;
  readonly recordedAt: string;
  readonly recordedBy: string | null;
  readonly allocations: readonly { readonly instalmentId: string; readonly amount: Yen }[];
}

/** Unused money that goes on into the next fiscal year. */
export interface CarryOverView {
  readonly id: string;
  readonly fromFiscalYear: FiscalYear;
  readonly amount: Yen;
  readonly reason: string;
  readonly notedAt: string;
  readonly notedBy: string | null;
}
