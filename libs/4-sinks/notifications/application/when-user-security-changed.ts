import { IdentityFacade, userSecurityChanged } from '@musubi/identity';
import { AuditLog } from '@musubi/platform/audit/audit-log';
import { Database } from '@musubi/platform/database/database';
import type { EventEnvelope, PayloadOf } from '@musubi/platform/events/event-definition';
import { type EventSubscriber, type Postponed, Subscriber } from '@musubi/platform/events/subscriber';
import { securityLetter } from '../domain/security-letter.js';
import { isTooOldToSend } from '../domain/too-old-to-send.js';
import { letterRetry, PostLetter } from './post-letter.js';

type Payload = PayloadOf<typeof userSecurityChanged>;

/** Tells a person that what they log in with was changed, in case it was somebody else. */
@Subscriber({ consumer: 'notifications.send-security-changed', queue: 'notifications', events: [userSecurityChanged], as: 'system', retry: letterRetry })
export class WhenUserSecurityChanged implements EventSubscriber<Payload, 'sent'> {
  constructor(
    private readonly database: Database,
    private readonly identity: IdentityFacade,
    private readonly post: PostLetter,
    private readonly audit: AuditLog,
  ) {}

  prepare({ id, payload, correlationId, occurredAt }: EventEnvelope<Payload>): Promise<'sent' | Postponed> {
    return this.post.run(async () => {
      if (isTooOldToSend(occurredAt, new Date())) return undefined;
      const person = await this.database.asSystem(() => this.identity.person(payload.userId));
      if (!person) return undefined;
      const content = securityLetter(person.locale, { name: person.name, what: payload.what, at: occurredAt.toISOString(), address: this.post.addressOf('/forgotten-password') });
      return { to: person.email, content, about: id, correlationId };
    });
  }

  async apply({ tenantId, payload }: EventEnvelope<Payload>): Promise<void> {
    await this.audit.record({ tenantId, action: 'user.security_change_mailed', entity: 'user', entityId: payload.userId, changes: { what: payload.what } });
  }
}
