import { receiptReversed } from '@musubi/contracting';
import type { EventEnvelope, PayloadOf } from '@musubi/platform/events/event-definition';
import { type EventSubscriber, Subscriber } from '@musubi/platform/events/subscriber';
import { Notify, type Notice } from './notify.js';
import { TellCase } from './tell-case.js';

type Payload = PayloadOf<typeof receiptReversed>;

@Subscriber({ consumer: 'notifications.tell-receipt-reversed', queue: 'notifications', events: [receiptReversed], as: 'system' })
export class WhenReceiptReversed implements EventSubscriber<Payload, Notice[]> {
  constructor(
    private readonly people: TellCase,
    private readonly notify: Notify,
  ) {}

  prepare({ tenantId, payload }: EventEnvelope<Payload>): Promise<Notice[]> {
    const { amount, date, fiscalYear } = payload;
    return this.people.ownerAndAdmins({ tenantId, ...payload }, (facts) => (
      { kind: 'receipt.reversed', facts: { ...facts, amount, date, fiscalYear } }));
  }

  async apply(event: EventEnvelope<Payload>, notices: Notice[]): Promise<void> {
    await this.notify.tell(event.id, notices);
  }
}
