import { estimateSent } from '@musubi/contracting';
import type { EventEnvelope, PayloadOf } from '@musubi/platform/events/event-definition';
import { type EventSubscriber, Subscriber } from '@musubi/platform/events/subscriber';
import { Notify, type Notice } from './notify.js';
import { TellCase } from './tell-case.js';

type Payload = PayloadOf<typeof estimateSent>;

@Subscriber({ consumer: 'notifications.tell-estimate-sent', queue: 'notifications', events: [estimateSent], as: 'system' })
export class WhenEstimateSent implements EventSubscriber<Payload, Notice[]> {
  constructor(
    private readonly people: TellCase,
    private readonly notify: Notify,
  ) {}

  prepare({ tenantId, payload }: EventEnvelope<Payload>): Promise<Notice[]> {
    const { total, validUntil } = payload;
    return this.people.company({ tenantId, ...payload }, (facts) => ({ kind: 'estimate.sent', facts: { ...facts, total, validUntil } }));
  }

  async apply(event: EventEnvelope<Payload>, notices: Notice[]): Promise<void> {
    await this.notify.tell(event.id, notices);
  }
}
