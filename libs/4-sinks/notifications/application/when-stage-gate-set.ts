import { stageGateSet } from '@musubi/contracting';
import type { EventEnvelope, PayloadOf } from '@musubi/platform/events/event-definition';
import { type EventSubscriber, Subscriber } from '@musubi/platform/events/subscriber';
import { Notify, type Notice } from './notify.js';
import { TellCase } from './tell-case.js';

type Payload = PayloadOf<typeof stageGateSet>;

@Subscriber({ consumer: 'notifications.tell-stage-gate-set', queue: 'notifications', events: [stageGateSet], as: 'system' })
export class WhenStageGateSet implements EventSubscriber<Payload, Notice[]> {
  constructor(
    private readonly people: TellCase,
    private readonly notify: Notify,
  ) {}

  prepare({ tenantId, payload }: EventEnvelope<Payload>): Promise<Notice[]> {
    const { amount, dueDate } = payload;
    return this.people.ownerAndAdmins({ tenantId, ...payload }, (facts) => (
      { kind: 'stage_gate.set', facts: { ...facts, amount, dueDate } }));
  }

  async apply(event: EventEnvelope<Payload>, notices: Notice[]): Promise<void> {
    await this.notify.tell(event.id, notices);
  }
}
