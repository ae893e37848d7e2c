import { yen } from '@musubi/kernel';
import { Caller } from '@musubi/platform/http/caller';
import { Endpoint, Tag } from '@musubi/platform/http/endpoint';
import type { Principal } from '@musubi/platform/http/principal';
import { unwrap } from '@musubi/platform/http/problem-error';
import { PathId, ValidBody } from '@musubi/platform/http/valid';
import { Controller } from '@nestjs/common';
import { AskApproval } from '../../application/approval/ask-approval.js';
import { DecideApproval } from '../../application/approval/decide-approval.js';
import { KeepApprovalThreshold } from '../../application/approval/keep-approval-threshold.js';
import { ShowApprovals } from '../../application/approval/show-approvals.js';
import type { ApprovalStep } from '../../domain/approval/two-person-approval.js';
import {
  type ApprovalList, approvalList, type ApprovalStepAnswer, approvalStepAnswer, type AskApprovalBody, askApprovalBody, type DecideApprovalBody, decideApprovalBody,
  type ThresholdAnswer, thresholdAnswer, type ThresholdBody, thresholdBody,
} from './approval.dto.js';

const university = ['liaison', 'researcher', 'admin', 'contract_officer'];

/** Approval of a contract's total by a second person, above an amount that the university sets. */
@Tag('contracting')
@Controller()
export class ApprovalsController {
  constructor(
    private readonly showApprovals: ShowApprovals,
    private readonly askApproval: AskApproval,
    private readonly decideApproval: DecideApproval,
    private readonly threshold: KeepApprovalThreshold,
  ) {}

  @Endpoint({ method: 'GET', path: 'contracts/:id/approvals', summary: 'Who asked for approval, who gave it and when', access: ['auditor', ...university], answer: [200, approvalList] })
  async list(@PathId() contractId: string, @Caller() actor: Principal): Promise<ApprovalList> {
    const { threshold, approvedUpTo, missing, steps, names } = unwrap(await this.showApprovals.run(contractId, actor));
    return { threshold, approvedUpTo, missing, items: steps.map((step) => toStepAnswer(step, names.get(step.madeBy)?.name ?? null)), nextCursor: null };
  }

  @Endpoint({ method: 'POST', path: 'contracts/:id/approvals', summary: 'Asks a second person to approve a total', access: university, body: askApprovalBody, answer: [201, approvalStepAnswer] })
  async ask(@PathId() contractId: string, @ValidBody() { amount, note }: AskApprovalBody, @Caller() actor: Principal): Promise<ApprovalStepAnswer> {
    return toStepAnswer(unwrap(await this.askApproval.run({ contractId, actor, amount, note })), null);
  }

  @Endpoint({
    method: 'POST', path: 'contracts/:id/approvals/:approvalId/decide', summary: 'Approves or refuses a total, as a second person',
    access: ['liaison', 'admin', 'contract_officer'], body: decideApprovalBody, answer: [201, approvalStepAnswer],
  })
  async decide(@PathId() contractId: string, @PathId('approvalId') askedId: string, @ValidBody() { outcome, note }: DecideApprovalBody, @Caller() actor: Principal): Promise<ApprovalStepAnswer> {
    return toStepAnswer(unwrap(await this.decideApproval.run({ contractId, askedId, actor, outcome, note })), null);
  }

  @Endpoint({ method: 'GET', path: 'approval-threshold', summary: 'Above which total a second person approves, with how it was set before', access: ['auditor', ...university], answer: [200, thresholdAnswer] })
  async show(@Caller() { tenantId }: Principal): Promise<ThresholdAnswer> {
    return toThresholdAnswer(await this.threshold.show(tenantId));
  }

  @Endpoint({ method: 'PUT', path: 'approval-threshold', summary: 'Sets that total; null asks for no second person', access: ['admin'], body: thresholdBody, answer: [200, thresholdAnswer] })
  async set(@ValidBody() { amount }: ThresholdBody, @Caller() actor: Principal): Promise<ThresholdAnswer> {
    return toThresholdAnswer(await this.threshold.set(actor, amount === null ? null : yen(amount)));
  }
}

function toStepAnswer({ id, kind, askedId, amount, note, madeAt, madeBy }: ApprovalStep, name: string | null): ApprovalStepAnswer {
  return { id, kind, askedId, amount, note, madeAt: new Date(madeAt).toISOString(), madeBy, name };
}

function toThresholdAnswer(history: Awaited<ReturnType<KeepApprovalThreshold['show']>>): ThresholdAnswer {
  return {
    amount: history[0]?.amount ?? null,
    history: history.map(({ amount, setAt, setBy }) => ({ amount, setAt: new Date(setAt).toISOString(), setBy })),
  };
}
