import { instalmentReminder } from '@musubi/contracting';
import type { EventEnvelope, PayloadOf } from '@musubi/platform/events/event-definition';
import { type EventSubscriber, Subscriber } from '@musubi/platform/events/subscriber';
import { Notify, type Notice } from './notify.js';
import { TellCase } from './tell-case.js';

type Payload = PayloadOf<typeof instalmentReminder>;

/** The company is reminded, and the owner of the case knows of it. */
@Subscriber({ consumer: 'notifications.tell-instalment-reminder', queue: 'notifications', events: [instalmentReminder], as: 'system' })
export class WhenInstalmentReminder implements EventSubscriber<Payload, Notice[]> {
  constructor(
    private readonly people: TellCase,
    private readonly notify: Notify,
  ) {}

  prepare({ tenantId, payload }: EventEnvelope<Payload>): Promise<Notice[]> {
    const { open, dueDate, days } = payload;
    return this.people.ownerAndCompany({ tenantId, ...payload }, (facts, reader) => (
      { kind: 'instalment.reminder', facts: { ...facts, reader, open, dueDate, days } }));
  }

  async apply(event: EventEnvelope<Payload>, notices: Notice[]): Promise<void> {
    await this.notify.tell(event.id, notices);
  }
}
