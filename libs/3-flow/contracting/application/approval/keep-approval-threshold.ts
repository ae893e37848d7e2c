import { type Clock, type Yen } from '@musubi/kernel';
import { AuditLog } from '@musubi/platform/audit/audit-log';
import type { Actor } from '@musubi/triage';
import { Inject, Injectable } from '@nestjs/common';
import { ApprovalRepository, type SetThreshold } from '../../infrastructure/approval/approval.repository.js';
import { CLOCK } from '../clock.js';

/** Above which total the university asks for a second person. What was signed before stays signed. */
@Injectable()
export class KeepApprovalThreshold {
  constructor(
    private readonly approvals: ApprovalRepository,
    private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Newest first. */
  show(tenantId: string): Promise<readonly SetThreshold[]> {
    return this.approvals.thresholds(tenantId);
  }

  async set({ tenantId, userId }: Actor, amount: Yen | null): Promise<readonly SetThreshold[]> {
    await this.approvals.setThreshold(tenantId, { amount, setAt: this.clock.now().toISOString(), setBy: userId });
    await this.audit.record({ tenantId, action: 'approval_threshold.set', entity: 'approval_threshold', entityId: tenantId, changes: { amount } });
    return this.show(tenantId);
  }
}
