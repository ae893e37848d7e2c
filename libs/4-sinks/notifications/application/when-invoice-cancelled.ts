import { invoiceCancelled } from '@musubi/contracting';
import type { EventEnvelope, PayloadOf } from '@musubi/platform/events/event-definition';
import { type EventSubscriber, Subscriber } from '@musubi/platform/events/subscriber';
import { Notify, type Notice } from './notify.js';
import { TellCase } from './tell-case.js';

type Payload = PayloadOf<typeof invoiceCancelled>;

@Subscriber({ consumer: 'notifications.tell-invoice-cancelled', queue: 'notifications', events: [invoiceCancelled], as: 'system' })
export class WhenInvoiceCancelled implements EventSubscriber<Payload, Notice[]> {
  constructor(
    private readonly people: TellCase,
    private readonly notify: Notify,
  ) {}

  prepare({ tenantId, payload }: EventEnvelope<Payload>): Promise<Notice[]> {
    const { invoiceNumber, amount } = payload;
    return this.people.ownerAndAdmins({ tenantId, ...payload }, (facts) => (
      { kind: 'invoice.cancelled', facts: { ...facts, invoiceNumber, amount } }));
  }

  async apply(event: EventEnvelope<Payload>, notices: Notice[]): Promise<void> {
    await this.notify.tell(event.id, notices);
  }
}
