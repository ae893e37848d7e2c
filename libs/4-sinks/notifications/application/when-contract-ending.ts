import { contractEnding } from '@musubi/contracting';
import type { EventEnvelope, PayloadOf } from '@musubi/platform/events/event-definition';
import { type EventSubscriber, Subscriber } from '@musubi/platform/events/subscriber';
import { Notify, type Notice } from './notify.js';
import { TellCase } from './tell-case.js';

type Payload = PayloadOf<typeof contractEnding>;

@Subscriber({ consumer: 'notifications.tell-contract-ending', queue: 'notifications', events: [contractEnding], as: 'system' })
export class WhenContractEnding implements EventSubscriber<Payload, Notice[]> {
  constructor(
    private readonly people: TellCase,
    private readonly notify: Notify,
  ) {}

  prepare({ tenantId, payload }: EventEnvelope<Payload>): Promise<Notice[]> {
    const { endDate } = payload;
    return this.people.owner({ tenantId, ...payload }, (facts) => (
      { kind: 'contract.ending', facts: { ...facts, endDate } }));
  }

  async apply(event: EventEnvelope<Payload>, notices: Notice[]): Promise<void> {
    await this.notify.tell(event.id, notices);
  }
}
