import {
  carryOverRecorded,
  contractAmended,
  contractApproval,
  contractDrafted,
  contractEnding,
  contractMoved,
  contractSigned,
  instalmentDueSoon,
  instalmentOverdue,
  receiptRecorded,
  receiptRefunded,
  receiptReversed,
} from './contract.events.js';
import { estimateAccepted, estimateAnswered, estimateDeclined, estimateSent } from './estimate.events.js';
import { invoiceCancelled, invoiceIssued } from './invoice.events.js';
import { instalmentReminder, stageGateReported, stageGateSet } from './progress.events.js';

export { ContractingModule } from '../contracting.module.js';
export { ContractingFacade } from './contracting-facade.js';
export type { Contract, ContractAmounts, ContractLineView, InstalmentView, ReceiptView, AppliedOverheadRule } from './contract.js';
export type { HistoricContract, RecordedContract } from './historic-contract.js';
export { contractingPrivileges } from './privileges.js';
export type { PolicyNote } from './policy-note.js';

export { contractAmended, contractApproval, contractDrafted, contractEnding, contractMoved, contractSigned, instalmentDueSoon, instalmentOverdue, receiptRecorded, carryOverRecorded, receiptRefunded, receiptReversed };

export { estimateAccepted, estimateAnswered, estimateDeclined, estimateSent };
export { instalmentReminder, invoiceCancelled, invoiceIssued, stageGateReported, stageGateSet };
export type { InvoiceIssuer } from '../domain/invoices/invoice.js';

/** Every event of the context. */
export const contractingEvents = [
  contractDrafted, contractSigned, contractMoved, receiptRecorded, instalmentDueSoon, instalmentOverdue, contractEnding, receiptReversed, receiptRefunded, carryOverRecorded,
  invoiceIssued, invoiceCancelled, stageGateSet, stageGateReported, instalmentReminder, contractAmended, contractApproval,
  estimateSent, estimateAnswered, estimateAccepted, estimateDeclined,
] as const;

// The pure pricing rules, for who plans contracts before recording them; the command line's are in pricing.ts.
export { budgetToDirect } from '../domain/budget-to-direct.js';
export { contractParts, type MoneyParts } from '../domain/contract-parts.js';
export { contractLifecycle, type ContractMove, type ContractState } from '../domain/contract-lifecycle.js';
export { contractLineKinds, type ContractLine, type ContractLineKind } from '../domain/contract-line.js';
export { checkContractTerms, type ContractTerms } from '../domain/contract-terms.js';
export type { ContractTermsInput } from '../domain/contract-terms-input.js';
export { contractTypes, type ContractType } from '../domain/contract-type.js';
export { effectiveOverheadRate } from '../domain/effective-overhead-rate.js';
export { estimateItemKinds, lineOfItem, type EstimateItem } from '../domain/estimate-item.js';
export { hourRate } from '../domain/hour-rate.js';
export { planInstalments, type Instalment } from '../domain/instalments.js';
export type { ContractFacts } from '../domain/overhead-facts.js';
export type { OverheadCondition, OverheadPolicy, OverheadRule, TaxPolicy } from '../domain/overhead-policy.js';
export { priceContract, type ContractPrice } from '../domain/price-contract.js';
export { priceAmendedContract } from '../domain/price-amended-contract.js';
export { recognised, statePrice, type PriceStyle } from '../domain/price-style.js';
export { splitReceipt } from '../domain/split-receipt.js';
