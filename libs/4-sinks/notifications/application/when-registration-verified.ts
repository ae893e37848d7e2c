import { EntryFacade, registrationVerified } from '@musubi/identity';
import { Database } from '@musubi/platform/database/database';
import type { EventEnvelope, PayloadOf } from '@musubi/platform/events/event-definition';
import { cancel, type EventSubscriber, type Postponed, Subscriber } from '@musubi/platform/events/subscriber';
import { Notify, type Notice } from './notify.js';

type Payload = PayloadOf<typeof registrationVerified>;

/** Tells those who may decide about it that a registration waits. */
@Subscriber({ consumer: 'notifications.tell-registration-verified', queue: 'notifications', events: [registrationVerified], as: 'system' })
export class WhenRegistrationVerified implements EventSubscriber<Payload, Notice[]> {
  constructor(
    private readonly database: Database,
    private readonly entry: EntryFacade,
    private readonly notify: Notify,
  ) {}

  async prepare({ payload }: EventEnvelope<Payload>): Promise<Notice[] | Postponed> {
    const review = await this.database.asSystem(() => this.entry.reviewOf(payload.registrationId));
    if (!review) return cancel('somebody has decided meanwhile');
    const told: Notice['told'] = { kind: 'registration.waiting', facts: { company: { ja: review.companyName } } };
    return review.reviewers.map((reviewer) => ({ ...reviewer, told, link: '/registrations' }));
  }

  async apply(event: EventEnvelope<Payload>, notices: Notice[]): Promise<void> {
    await this.notify.tell(event.id, notices);
  }
}
