import { carryOverRecorded } from '@musubi/contracting';
import type { EventEnvelope, PayloadOf } from '@musubi/platform/events/event-definition';
import { type EventSubscriber, Subscriber } from '@musubi/platform/events/subscriber';
import { Notify, type Notice } from './notify.js';
import { TellCase } from './tell-case.js';

type Payload = PayloadOf<typeof carryOverRecorded>;

@Subscriber({ consumer: 'notifications.tell-carry-over-recorded', queue: 'notifications', events: [carryOverRecorded], as: 'system' })
export class WhenCarryOverRecorded implements EventSubscriber<Payload, Notice[]> {
  constructor(
    private readonly people: TellCase,
    private readonly notify: Notify,
  ) {}

  prepare({ tenantId, payload }: EventEnvelope<Payload>): Promise<Notice[]> {
    const { amount, fromFiscalYear, toFiscalYear } = payload;
    return this.people.ownerAndAdmins({ tenantId, ...payload }, (facts) => (
      { kind: 'carry_over.recorded', facts: { ...facts, amount, fromFiscalYear, toFiscalYear } }));
  }

  async apply(event: EventEnvelope<Payload>, notices: Notice[]): Promise<void> {
    await this.notify.tell(event.id, notices);
  }
}
