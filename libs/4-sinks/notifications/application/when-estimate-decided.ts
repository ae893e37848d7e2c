import { estimateAccepted, estimateDeclined } from '@musubi/contracting';
import type { EventEnvelope, PayloadOf } from '@musubi/platform/events/event-definition';
import { type EventSubscriber, Subscriber } from '@musubi/platform/events/subscriber';
import { Notify, type Notice } from './notify.js';
import { TellCase } from './tell-case.js';

type Payload = PayloadOf<typeof estimateAccepted> | PayloadOf<typeof estimateDeclined>;

@Subscriber({ consumer: 'notifications.tell-estimate-decided', queue: 'notifications', events: [estimateAccepted, estimateDeclined], as: 'system' })
export class WhenEstimateDecided implements EventSubscriber<Payload, Notice[]> {
  constructor(
    private readonly people: TellCase,
    private readonly notify: Notify,
  ) {}

  prepare({ tenantId, payload, kind }: EventEnvelope<Payload>): Promise<Notice[]> {
    const answer = kind === estimateAccepted.kind ? 'accepted' : 'declined';
    return this.people.ownerAndAdmins({ tenantId, ...payload }, (facts) => ({ kind: 'estimate.answered', facts: { ...facts, total: payload.total, answer } }));
  }

  async apply(event: EventEnvelope<Payload>, notices: Notice[]): Promise<void> {
    await this.notify.tell(event.id, notices);
  }
}
