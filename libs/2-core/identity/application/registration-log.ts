import { AuditLog } from '@musubi/platform/audit/audit-log';
import { Outbox } from '@musubi/platform/events/outbox';
import { Injectable } from '@nestjs/common';
import type { Identified } from '../domain/identified.js';
import { registrationRejected } from '../public/identity.events.js';

/** What the audit logs say of a decision: the decider's own, and the company's, which may read later who let it in. */
@Injectable()
export class RegistrationLog {
  constructor(
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
  ) {}

  async decided(caller: Identified, { id, tenantId }: { id: string; tenantId: string }, decision: 'approved' | 'rejected'): Promise<void> {
    const tenants = [...new Set([caller.tenantId, tenantId])];
    await this.audit.recordAll(tenants.map((tenant) => ({ tenantId: tenant, action: `registration.${decision}`, entity: 'registration', entityId: id })));
    if (decision === 'rejected') await this.outbox.publish(registrationRejected, { tenantId, aggregateId: id, aggregateVersion: 3, payload: { registrationId: id } });
  }
}
