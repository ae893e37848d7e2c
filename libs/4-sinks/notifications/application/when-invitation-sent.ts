import { EntryFacade, invitationSent } from '@musubi/identity';
import { AuditLog } from '@musubi/platform/audit/audit-log';
import { Database } from '@musubi/platform/database/database';
import type { EventEnvelope, PayloadOf } from '@musubi/platform/events/event-definition';
import { type EventSubscriber, type Postponed, Subscriber } from '@musubi/platform/events/subscriber';
import { invitationLetter } from '../domain/invitation-letter.js';
import { letterRetry, PostLetter } from './post-letter.js';

type Payload = PayloadOf<typeof invitationSent>;

/** Writes to who is invited. As with a forgotten password, the link's token stands in the letter and nowhere else. */
@Subscriber({ consumer: 'notifications.send-invitation', queue: 'notifications', events: [invitationSent], as: 'system', retry: letterRetry })
export class WhenInvitationSent implements EventSubscriber<Payload, 'sent'> {
  constructor(
    private readonly database: Database,
    private readonly entry: EntryFacade,
    private readonly post: PostLetter,
    private readonly audit: AuditLog,
  ) {}

  prepare({ id, payload, correlationId }: EventEnvelope<Payload>): Promise<'sent' | Postponed> {
    return this.post.run(async () => {
      const invitation = await this.database.asSystem(() => this.entry.writeInvitation(payload.invitationId));
      if (!invitation) return undefined;
      const { token, expiresAt, ...invited } = invitation;
      const link = token === undefined ? undefined : { address: this.post.addressOf('/invitation', token), until: expiresAt.toISOString() };
      // Sent again is another mail: its link is a new one.
      return { to: invited.email, content: invitationLetter(invited, link), about: id, correlationId };
    });
  }

  async apply({ tenantId, payload }: EventEnvelope<Payload>): Promise<void> {
    await this.audit.record({ tenantId, action: 'user.invitation_mailed', entity: 'invitation', entityId: payload.invitationId });
  }
}
