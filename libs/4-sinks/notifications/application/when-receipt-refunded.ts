import { receiptRefunded } from '@musubi/contracting';
import type { EventEnvelope, PayloadOf } from '@musubi/platform/events/event-definition';
import { type EventSubscriber, Subscriber } from '@musubi/platform/events/subscriber';
import { Notify, type Notice } from './notify.js';
import { TellCase } from './tell-case.js';

type Payload = PayloadOf<typeof receiptRefunded>;

@Subscriber({ consumer: 'notifications.tell-receipt-refunded', queue: 'notifications', events: [receiptRefunded], as: 'system' })
export class WhenReceiptRefunded implements EventSubscriber<Payload, Notice[]> {
  constructor(
    private readonly people: TellCase,
    private readonly notify: Notify,
  ) {}

  prepare({ tenantId, payload }: EventEnvelope<Payload>): Promise<Notice[]> {
    const { amount, date, fiscalYear, overpaid } = payload;
    return this.people.ownerAndAdmins({ tenantId, ...payload }, (facts) => (
      { kind: 'receipt.refunded', facts: { ...facts, amount, date, fiscalYear, overpaid } }));
  }

  async apply(event: EventEnvelope<Payload>, notices: Notice[]): Promise<void> {
    await this.notify.tell(event.id, notices);
  }
}
