import type { ContextSchema } from '@musubi/platform/database/context-schema';
import { ContractAmendmentRow } from './amendments/contract-amendment.row.js';
import { ApprovalStepRow } from './approval/approval-step.row.js';
import { ApprovalThresholdRow } from './approval/approval-threshold.row.js';
import { AnnouncedFactRow } from './announced-fact.row.js';
import { ContractChangeRow } from './life/contract-change.row.js';
import { ContractContentRow } from './content/contract-content.row.js';
import { GateDecisionRow } from './content/gate-decision.row.js';
import { ContractLineRow } from './contract-line.row.js';
import { ContractNumberCounterRow } from './contract-number-counter.row.js';
import { ContractRow } from './contract.row.js';
import { ContractDocumentRow } from './documents/contract-document.row.js';
import { DocumentWithdrawalRow } from './documents/document-withdrawal.row.js';
import { InstalmentRow } from './instalment.row.js';
import { Contracting1700000005001 } from './migrations/1700000005001-contracting.js';
import { ContractingTloSight1700000005030 } from './migrations/1700000005030-tlo-sight.js';
import { ContractLife1700000005040 } from './migrations/1700000005040-contract-life.js';
import { ContractContent1700000005041 } from './migrations/1700000005041-contract-content.js';
import { ContractingPublishedContracts1700000007020 } from './migrations/1700000007020-published-contracts.js';
import { BankFileRow } from './bank/bank-file.row.js';
import { BankLineRow } from './bank/bank-line.row.js';
import { BankSettlementRow } from './bank/bank-settlement.row.js';
import { InvoiceIssuerRow } from './invoices/invoice-issuer.row.js';
import { InvoiceNumberCounterRow } from './invoices/invoice-number-counter.row.js';
import { InvoiceRow } from './invoices/invoice.row.js';
import { ContractingMoneyIn1700000005050 } from './migrations/1700000005050-money-in.js';
import { ContractingInvoices1700000005051 } from './migrations/1700000005051-invoices.js';
import { ContractingBankFiles1700000005052 } from './migrations/1700000005052-bank-files.js';
import { CarryOverRow } from './money-in/carry-over.row.js';
import { ContractingProgress1700000005053 } from './migrations/1700000005053-progress.js';
import { ContractingAmendments1700000005060 } from './migrations/1700000005060-amendments.js';
import { ContractingApprovals1700000005061 } from './migrations/1700000005061-approvals.js';
import { ContractingDocuments1700000005062 } from './migrations/1700000005062-documents.js';
import { ContractingPublishedAmendments1700000007026 } from './migrations/1700000007026-published-amendments.js';
import { ContractingPublishedStages1700000005100 } from './migrations/1700000005100-published-stages.js';
import { ContractingUmbrellaIndex1700000007023 } from './migrations/1700000007023-umbrella-index.js';
import { EstimateDecisionRow } from './estimates/estimate-decision.row.js';
import { EstimateRow } from './estimates/estimate.row.js';
import { ContractingEstimates1700000005080 } from './migrations/1700000005080-estimates.js';
import { OverheadPolicyRow } from './overhead-policy.row.js';
import { StageGateReportRow } from './progress/stage-gate-report.row.js';
import { StageGateRow } from './progress/stage-gate.row.js';
import { ReminderDaysRow } from './reminders/reminder-days.row.js';
import { ReceiptAllocationRow } from './receipt-allocation.row.js';
import { ReceiptRow } from './receipt.row.js';

export const contractingSchema: ContextSchema = {
  name: 'contracting',
  rows: [
    OverheadPolicyRow, ContractRow, ContractLineRow, InstalmentRow, ReceiptRow, ReceiptAllocationRow,
    ContractNumberCounterRow, AnnouncedFactRow, ContractChangeRow, ContractContentRow, GateDecisionRow, CarryOverRow,
    InvoiceIssuerRow, InvoiceNumberCounterRow, InvoiceRow,
    StageGateRow, StageGateReportRow, ReminderDaysRow,
    BankFileRow, BankLineRow, BankSettlementRow,
    ContractAmendmentRow, ApprovalStepRow, ApprovalThresholdRow, ContractDocumentRow, DocumentWithdrawalRow,
    EstimateRow, EstimateDecisionRow,
  ],
  migrations: [
    Contracting1700000005001, ContractingTloSight1700000005030, ContractLife1700000005040, ContractContent1700000005041,
    ContractingPublishedContracts1700000007020,
    ContractingMoneyIn1700000005050, ContractingInvoices1700000005051, ContractingBankFiles1700000005052, ContractingProgress1700000005053,
    ContractingUmbrellaIndex1700000007023,
    ContractingAmendments1700000005060, ContractingApprovals1700000005061, ContractingDocuments1700000005062, ContractingPublishedAmendments1700000007026,
    ContractingEstimates1700000005080, ContractingPublishedStages1700000005100,
  ],
};
