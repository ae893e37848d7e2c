import type { DomainError, Yen } from '@musubi/kernel';
import { Injectable } from '@nestjs/common';
import { approvalMissing } from '../../domain/approval/two-person-approval.js';
import { ApprovalRepository } from '../../infrastructure/approval/approval.repository.js';
import type { Contract } from '../../public/contract.js';

/** Asks whether a total may be agreed, or a second person has to approve it first. */
@Injectable()
export class CheckApproval {
  constructor(private readonly approvals: ApprovalRepository) {}

  /** `contract.approval_missing`, undefined where nothing is missing. */
  async missing({ id, tenantId }: Pick<Contract, 'id' | 'tenantId'>, total: Yen): Promise<DomainError | undefined> {
    return approvalMissing(total, await this.approvals.threshold(tenantId), await this.approvals.ofContract(id));
  }
}
