import { IdentityFacade } from '@musubi/identity';
import { type DomainError, ok, type Result, type Yen } from '@musubi/kernel';
import type { Actor } from '@musubi/triage';
import { Injectable } from '@nestjs/common';
import { type ApprovalStep, approvalMissing, approvedUpTo } from '../../domain/approval/two-person-approval.js';
import { ApprovalRepository } from '../../infrastructure/approval/approval.repository.js';
import { FindContract } from '../find-contract.js';

export interface ShownApprovals {
  readonly threshold: Yen | null;
  readonly approvedUpTo: Yen;
  /** Is the contract's total, as it stands, still to be approved? */
  readonly missing: boolean;
  readonly steps: readonly ApprovalStep[];
  readonly names: Awaited<ReturnType<IdentityFacade['names']>>;
}

/** Who asked, who approved and when: for the university. */
@Injectable()
export class ShowApprovals {
  constructor(
    private readonly find: FindContract,
    private readonly approvals: ApprovalRepository,
    private readonly identity: IdentityFacade,
  ) {}

  /** Error `contract.not_found`. */
  async run(contractId: string, actor: Actor): Promise<Result<ShownApprovals, DomainError>> {
    const found = await this.find.toSee(contractId, actor);
    if (!found.ok) return found;
    const { tenantId, price } = found.value;
    const steps = await this.approvals.ofContract(contractId);
    const threshold = await this.approvals.threshold(tenantId);
    return ok({
      threshold, steps, approvedUpTo: approvedUpTo(steps), missing: approvalMissing(price.total, threshold, steps) !== undefined,
      names: await this.identity.names([...new Set(steps.map(({ madeBy }) => madeBy))]),
    });
  }
}
