import { AuditLog } from '@musubi/platform/audit/audit-log';
import { Outbox } from '@musubi/platform/events/outbox';
import { Injectable } from '@nestjs/common';
import { invitationSent } from '../public/identity.events.js';
import type { Invitation } from '../public/invitation.js';

/** What the audit log says of invitations, and the asking for their mail. */
@Injectable()
export class InvitationLog {
  constructor(
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
  ) {}

  async sent({ id, tenantId, roles, email, sendings }: Invitation, action: string): Promise<void> {
    await this.audit.record({ tenantId, action, entity: 'invitation', entityId: id, changes: { roles }, personal: { email }, person: id });
    await this.outbox.publish(invitationSent, { tenantId, aggregateId: id, aggregateVersion: sendings, payload: { invitationId: id } });
  }

  revoked(tenantId: string, id: string): Promise<void> {
    return this.audit.record({ tenantId, action: 'user.invitation_revoked', entity: 'invitation', entityId: id });
  }

  accepted(tenantId: string, id: string, userId: string): Promise<void> {
    return this.audit.record({ tenantId, action: 'user.invitation_accepted', entity: 'user', entityId: userId, changes: { invitationId: id } });
  }
}
