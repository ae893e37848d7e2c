import { AuditLog } from '@musubi/platform/audit/audit-log';
import { Outbox } from '@musubi/platform/events/outbox';
import { Injectable } from '@nestjs/common';
import { learningRequested } from '../public/match.events.js';

/** An administrator does not want to wait for the night: a worker learns at once. */
@Injectable()
export class RequestLearning {
  constructor(
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  async run(universityId: string): Promise<void> {
    await Promise.all([
      this.outbox.publish(learningRequested, { tenantId: universityId, aggregateId: universityId, aggregateVersion: 1, payload: { universityId } }),
      this.audit.record({ tenantId: universityId, action: 'model.requested', entity: 'matching_model', entityId: universityId }),
    ]);
  }
}
