import { instalmentOverdue } from '@musubi/contracting';
import type { EventEnvelope, PayloadOf } from '@musubi/platform/events/event-definition';
import { type EventSubscriber, Subscriber } from '@musubi/platform/events/subscriber';
import { Notify, type Notice } from './notify.js';
import { TellCase } from './tell-case.js';

type Payload = PayloadOf<typeof instalmentOverdue>;

@Subscriber({ consumer: 'notifications.tell-instalment-overdue', queue: 'notifications', events: [instalmentOverdue], as: 'system' })
export class WhenInstalmentOverdue implements EventSubscriber<Payload, Notice[]> {
  constructor(
    private readonly people: TellCase,
    private readonly notify: Notify,
  ) {}

  prepare({ tenantId, payload }: EventEnvelope<Payload>): Promise<Notice[]> {
    const { open, dueDate } = payload;
    return this.people.owner({ tenantId, ...payload }, (facts) => (
      { kind: 'instalment.overdue', facts: { ...facts, open, dueDate } }));
  }

  async apply(event: EventEnvelope<Payload>, notices: Notice[]): Promise<void> {
    await this.notify.tell(event.id, notices);
  }
}
