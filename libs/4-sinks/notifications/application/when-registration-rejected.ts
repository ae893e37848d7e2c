import { EntryFacade, registrationRejected } from '@musubi/identity';
import { AuditLog } from '@musubi/platform/audit/audit-log';
import { Database } from '@musubi/platform/database/database';
import type { EventEnvelope, PayloadOf } from '@musubi/platform/events/event-definition';
import { type EventSubscriber, type Postponed, Subscriber } from '@musubi/platform/events/subscriber';
import { rejectionLetter } from '../domain/registration-letters.js';
import { letterRetry, PostLetter } from './post-letter.js';

type Payload = PayloadOf<typeof registrationRejected>;

/** Tells who was not let in why. */
@Subscriber({ consumer: 'notifications.send-rejection', queue: 'notifications', events: [registrationRejected], as: 'system', retry: letterRetry })
export class WhenRegistrationRejected implements EventSubscriber<Payload, 'sent'> {
  constructor(
    private readonly database: Database,
    private readonly entry: EntryFacade,
    private readonly post: PostLetter,
    private readonly audit: AuditLog,
  ) {}

  prepare({ id, payload, correlationId }: EventEnvelope<Payload>): Promise<'sent' | Postponed> {
    return this.post.run(async () => {
      const rejection = await this.database.asSystem(() => this.entry.writeRejection(payload.registrationId));
      return rejection && { to: rejection.email, content: rejectionLetter(rejection), about: id, correlationId };
    });
  }

  async apply({ tenantId, payload }: EventEnvelope<Payload>): Promise<void> {
    await this.audit.record({ tenantId, action: 'registration.rejection_mailed', entity: 'registration', entityId: payload.registrationId });
  }
}
