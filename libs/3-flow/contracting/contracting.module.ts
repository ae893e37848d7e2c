import { CatalogModule } from '@musubi/catalog';
import { IdentityModule } from '@musubi/identity';
import { systemClock } from '@musubi/kernel';
import { Abilities } from '@musubi/platform/http/abilities';
import { ProblemRegistry } from '@musubi/platform/http/problem-registry';
import { TriageModule } from '@musubi/triage';
import { Module } from '@nestjs/common';
import { AddOverheadPolicy } from './application/add-overhead-policy.js';
import { AmendContract } from './application/amendments/amend-contract.js';
import { PlanAmendment } from './application/amendments/plan-amendment.js';
import { PreviewAmendment } from './application/amendments/preview-amendment.js';
import { AnnounceContract } from './application/announce-contract.js';
import { AskApproval } from './application/approval/ask-approval.js';
import { CheckApproval } from './application/approval/check-approval.js';
import { DecideApproval } from './application/approval/decide-approval.js';
import { KeepApprovalThreshold } from './application/approval/keep-approval-threshold.js';
import { ShowApprovals } from './application/approval/show-approvals.js';
import { CLOCK } from './application/clock.js';
import { DecideGate } from './application/content/decide-gate.js';
import { RecordGateDecision } from './application/content/record-gate-decision.js';
import { DescribeContract } from './application/content/describe-contract.js';
import { OpenContractContent } from './application/content/open-contract-content.js';
import { PutContractContent } from './application/content/put-contract-content.js';
import { AttachDocument } from './application/documents/attach-document.js';
import { FindDocument } from './application/documents/find-document.js';
import { ReadDocuments } from './application/documents/read-documents.js';
import { WithdrawDocument } from './application/documents/withdraw-document.js';
import { AnnounceEstimate } from './application/estimates/announce-estimate.js';
import { AnswerEstimate } from './application/estimates/answer-estimate.js';
import { DraftFromEstimate } from './application/estimates/draft-from-estimate.js';
import { FindEstimate } from './application/estimates/find-estimate.js';
import { FitBudget } from './application/estimates/fit-budget.js';
import { ListEstimates } from './application/estimates/list-estimates.js';
import { PreviewEstimate } from './application/estimates/preview-estimate.js';
import { PriceEstimateOfCase } from './application/estimates/price-estimate-of-case.js';
import { PrintEstimate } from './application/estimates/print-estimate.js';
import { SendEstimate } from './application/estimates/send-estimate.js';
import { ShowEstimateRange } from './application/estimates/show-estimate-range.js';
import { WhenEstimateAccepted } from './application/estimates/when-estimate-accepted.js';
import { WhenEstimateAnswered } from './application/estimates/when-estimate-answered.js';
import { WriteEstimate } from './application/estimates/write-estimate.js';
import { EnterDraft } from './application/enter-draft.js';
import { DraftContract } from './application/draft-contract.js';
import { FindContract } from './application/find-contract.js';
import { FindEngagement } from './application/find-engagement.js';
import { FollowContracts } from './application/follow-contracts.js';
import { MoveContract } from './application/life/move-contract.js';
import { ShowMoves } from './application/life/show-moves.js';
import { ConfirmBankLines } from './application/bank/confirm-bank-lines.js';
import { ShowBankFiles } from './application/bank/show-bank-files.js';
import { UploadBankFile } from './application/bank/upload-bank-file.js';
import { CancelInvoice } from './application/invoices/cancel-invoice.js';
import { EnterInvoice } from './application/invoices/enter-invoice.js';
import { FindInvoice } from './application/invoices/find-invoice.js';
import { IssueInvoice } from './application/invoices/issue-invoice.js';
import { KeepInvoiceIssuer } from './application/invoices/keep-invoice-issuer.js';
import { ListInvoices } from './application/invoices/list-invoices.js';
import { PrintInvoice } from './application/invoices/print-invoice.js';
import { ListContracts } from './application/list-contracts.js';
import { ListOverheadPolicies } from './application/list-overhead-policies.js';
import { CarryOverMoney } from './application/money-in/carry-over-money.js';
import { EnterMoney } from './application/money-in/enter-money.js';
import { MoveReceipt } from './application/money-in/move-receipt.js';
import { RefundContract } from './application/money-in/refund-contract.js';
import { ReverseReceipt } from './application/money-in/reverse-receipt.js';
import { MayBeSigned } from './application/may-be-signed.js';
import { NoteOpenings } from './application/note-openings.js';
import { OpenContract } from './application/open-contract.js';
import { PreviewContract } from './application/preview-contract.js';
import { PriceContractTerms } from './application/price-contract-terms.js';
import { ReportStageGate } from './application/progress/report-stage-gate.js';
import { SetStageGate } from './application/progress/set-stage-gate.js';
import { ShowStageGates } from './application/progress/show-stage-gates.js';
import { PublishOverheadPolicy } from './application/publish-overhead-policy.js';
import { RecordHistory } from './application/record-history.js';
import { RecordReceipt } from './application/record-receipt.js';
import { KeepReminderDays } from './application/reminders/keep-reminder-days.js';
import { ShowEngagement } from './application/show-engagement.js';
import { ShowGranted } from './application/show-granted.js';
import { ShowOverheadPolicy } from './application/show-overhead-policy.js';
import { SignContract } from './application/sign-contract.js';
import { TeachMatching } from './application/teach-matching.js';
import { TryOverheadPolicy } from './application/try-overhead-policy.js';
import { AmendmentsController } from './http/amendments/amendments.controller.js';
import { ApprovalsController } from './http/approval/approvals.controller.js';
import { ComparePolicies } from './application/what-if/compare-policies.js';
import { ListRepricedContracts } from './application/what-if/list-repriced-contracts.js';
import { ContractContentController } from './http/content/contract-content.controller.js';
import { DocumentsController } from './http/documents/documents.controller.js';
import { ContractLifeController } from './http/life/contract-life.controller.js';
import { EstimateFilesController } from './http/estimates/estimate-files.controller.js';
import { EstimateRangeController } from './http/estimates/estimate-range.controller.js';
import { EstimatesController } from './http/estimates/estimates.controller.js';
import { ContractsController } from './http/contracts.controller.js';
import { EngagementContractsController } from './http/engagement-contracts.controller.js';
import { GrantedController } from './http/granted.controller.js';
import { ProgressController } from './http/progress/progress.controller.js';
import { BankFilesController } from './http/bank/bank-files.controller.js';
import { InvoicesController } from './http/invoices/invoices.controller.js';
import { MoneyInController } from './http/money-in/money-in.controller.js';
import { OverheadPoliciesController } from './http/overhead-policies.controller.js';
import { OverheadPolicyController } from './http/overhead-policy.controller.js';
import { AmendmentRepository } from './infrastructure/amendments/amendment.repository.js';
import { ApprovalRepository } from './infrastructure/approval/approval.repository.js';
import { WhatIfController } from './http/what-if/what-if.controller.js';
import { ContractContents } from './infrastructure/content/contract-contents.js';
import { DocumentRepository } from './infrastructure/documents/document.repository.js';
import { ContractNumbers } from './infrastructure/contract-numbers.js';
import { ContractRepository } from './infrastructure/contract.repository.js';
import { EstimateRepository } from './infrastructure/estimates/estimate.repository.js';
import { FollowUpRepository } from './infrastructure/follow-up.repository.js';
import { GrantedContracts } from './infrastructure/granted-contracts.js';
import { StageGateRepository } from './infrastructure/progress/stage-gate.repository.js';
import { ReminderDaysRepository } from './infrastructure/reminders/reminder-days.repository.js';
import { BankRepository } from './infrastructure/bank/bank.repository.js';
import { InvoiceRepository } from './infrastructure/invoices/invoice.repository.js';
import { CarryOverRepository } from './infrastructure/money-in/carry-over.repository.js';
import { OverheadPolicyRepository } from './infrastructure/overhead-policy.repository.js';
import { PricedContracts } from './infrastructure/what-if/priced-contracts.js';
import { ContractingFacade } from './public/contracting-facade.js';
import { contractingPrivileges } from './public/privileges.js';
import { contractingProblems } from './public/problems.js';

@Module({
  imports: [IdentityModule, CatalogModule, TriageModule],
  controllers: [
    EngagementContractsController, ContractsController, OverheadPolicyController, OverheadPoliciesController, GrantedController, ContractLifeController,
    ContractContentController, MoneyInController, InvoicesController, BankFilesController, ProgressController, AmendmentsController, ApprovalsController, DocumentsController,
    EstimatesController, EstimateFilesController, EstimateRangeController, WhatIfController,
  ],
  providers: [
    { provide: CLOCK, useValue: systemClock },
    ContractNumbers, ContractRepository, FollowUpRepository, OverheadPolicyRepository,
    AnnounceContract, NoteOpenings, FindEngagement, FindContract, PriceContractTerms,
    DraftContract, PreviewContract, ListContracts, OpenContract, ShowEngagement, SignContract, TeachMatching, RecordReceipt, RecordHistory,
    GrantedContracts, ShowGranted, AddOverheadPolicy, ShowOverheadPolicy, ListOverheadPolicies, PublishOverheadPolicy, TryOverheadPolicy, FollowContracts,
    ShowMoves, MoveContract, ContractContents, DescribeContract, OpenContractContent, PutContractContent, DecideGate, RecordGateDecision,
    InvoiceRepository, FindInvoice, EnterInvoice, IssueInvoice, CancelInvoice, ListInvoices, PrintInvoice, KeepInvoiceIssuer,
    StageGateRepository, SetStageGate, ShowStageGates, ReportStageGate, ReminderDaysRepository, KeepReminderDays,
    ApprovalRepository, CheckApproval, AskApproval, DecideApproval, ShowApprovals, KeepApprovalThreshold, MayBeSigned,
    DocumentRepository, FindDocument, ReadDocuments, AttachDocument, WithdrawDocument,
    AmendmentRepository, PlanAmendment, AmendContract, PreviewAmendment,
    EnterDraft, EstimateRepository, FindEstimate, PriceEstimateOfCase, WriteEstimate, PreviewEstimate, SendEstimate, AnnounceEstimate, AnswerEstimate, ListEstimates,
    FitBudget, PrintEstimate, ShowEstimateRange, DraftFromEstimate, WhenEstimateAnswered, WhenEstimateAccepted,
    BankRepository, UploadBankFile, ShowBankFiles, ConfirmBankLines,
    CarryOverRepository, EnterMoney, ReverseReceipt, MoveReceipt, RefundContract, CarryOverMoney,
    PricedContracts, ComparePolicies, ListRepricedContracts,
    ContractingFacade,
  ],
  exports: [ContractingFacade],
})
export class ContractingModule {
  constructor(problems: ProblemRegistry, abilities: Abilities) {
    problems.add(contractingProblems);
    abilities.add(contractingPrivileges);
  }
}
