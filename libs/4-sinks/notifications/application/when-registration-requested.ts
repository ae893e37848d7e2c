import { EntryFacade, registrationRequested } from '@musubi/identity';
import { AuditLog } from '@musubi/platform/audit/audit-log';
import { Database } from '@musubi/platform/database/database';
import type { EventEnvelope, PayloadOf } from '@musubi/platform/events/event-definition';
import { type EventSubscriber, type Postponed, Subscriber } from '@musubi/platform/events/subscriber';
import { registrationLetter } from '../domain/registration-letters.js';
import { letterRetry, PostLetter } from './post-letter.js';

type Payload = PayloadOf<typeof registrationRequested>;

/** Asks who registers a company to prove the address; who has an account already is told that instead. */
@Subscriber({ consumer: 'notifications.send-registration-check', queue: 'notifications', events: [registrationRequested], as: 'system', retry: letterRetry })
export class WhenRegistrationRequested implements EventSubscriber<Payload, 'sent'> {
  constructor(
    private readonly database: Database,
    private readonly entry: EntryFacade,
    private readonly post: PostLetter,
    private readonly audit: AuditLog,
  ) {}

  prepare({ payload, correlationId }: EventEnvelope<Payload>): Promise<'sent' | Postponed> {
    return this.post.run(async () => {
      const registration = await this.database.asSystem(() => this.entry.writeRegistration(payload.registrationId));
      if (!registration) return undefined;
      const { token, expiresAt } = registration;
      const link = token === undefined ? undefined : { address: this.post.addressOf('/register/verify', token), until: expiresAt.toISOString() };
      return { to: registration.email, content: registrationLetter(registration, link), about: payload.registrationId, correlationId };
    });
  }

  async apply({ tenantId, payload }: EventEnvelope<Payload>): Promise<void> {
    await this.audit.record({ tenantId, action: 'registration.mailed', entity: 'registration', entityId: payload.registrationId });
  }
}
