import { newId } from '@musubi/kernel';
import { AuditLog } from '@musubi/platform/audit/audit-log';
import { Outbox } from '@musubi/platform/events/outbox';
import { Injectable } from '@nestjs/common';
import type { Identified } from '../domain/identified.js';
import { type securityChanges, userSecurityChanged } from '../public/identity.events.js';

/** Says that what a person logs in with is another now: to the audit log, and to the person, who may not have done it. */
@Injectable()
export class SecurityLog {
  constructor(
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
  ) {}

  async changed(
    { userId, tenantId }: Identified, what: (typeof securityChanges)[number], { action, changes = {} }: { action: string; changes?: Record<string, unknown> },
  ): Promise<void> {
    await this.audit.record({ tenantId, action, entity: 'user', entityId: userId, changes });
    await this.outbox.publish(userSecurityChanged, { tenantId, aggregateId: newId(), aggregateVersion: 1, payload: { userId, what } });
  }
}
