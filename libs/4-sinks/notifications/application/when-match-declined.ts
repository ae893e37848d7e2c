import type { EventEnvelope, PayloadOf } from '@musubi/platform/events/event-definition';
import { type EventSubscriber, Subscriber } from '@musubi/platform/events/subscriber';
import { declineSentence, matchDeclined } from '@musubi/triage';
import { Notify, type Notice } from './notify.js';
import { TellCompany } from './tell-company.js';

type Payload = PayloadOf<typeof matchDeclined>;

/** The company hears the reason kindly; the liaison's own note stays in the university. */
@Subscriber({ consumer: 'notifications.tell-match-declined', queue: 'notifications', events: [matchDeclined], as: 'system' })
export class WhenMatchDeclined implements EventSubscriber<Payload, Notice[]> {
  constructor(
    private readonly company: TellCompany,
    private readonly notify: Notify,
  ) {}

  prepare({ tenantId, payload }: EventEnvelope<Payload>): Promise<Notice[]> {
    const because = declineSentence(payload.reason);
    return this.company.of({ ...payload, universityId: tenantId }, (facts) => (
      { kind: 'match.declined', facts: { ...facts, because } }));
  }

  async apply(event: EventEnvelope<Payload>, notices: Notice[]): Promise<void> {
    await this.notify.tell(event.id, notices);
  }
}
