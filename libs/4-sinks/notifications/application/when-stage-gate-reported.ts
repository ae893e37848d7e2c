import { stageGateReported } from '@musubi/contracting';
import type { EventEnvelope, PayloadOf } from '@musubi/platform/events/event-definition';
import { type EventSubscriber, Subscriber } from '@musubi/platform/events/subscriber';
import { Notify, type Notice } from './notify.js';
import { TellCase } from './tell-case.js';

type Payload = PayloadOf<typeof stageGateReported>;

@Subscriber({ consumer: 'notifications.tell-stage-gate-reported', queue: 'notifications', events: [stageGateReported], as: 'system' })
export class WhenStageGateReported implements EventSubscriber<Payload, Notice[]> {
  constructor(
    private readonly people: TellCase,
    private readonly notify: Notify,
  ) {}

  prepare({ tenantId, payload }: EventEnvelope<Payload>): Promise<Notice[]> {
    const { outcome, light, recognised } = payload;
    return this.people.ownerAndCompany({ tenantId, ...payload }, (facts, reader) => (
      { kind: 'stage_gate.reported', facts: { ...facts, reader, outcome, light, recognised } }));
  }

  async apply(event: EventEnvelope<Payload>, notices: Notice[]): Promise<void> {
    await this.notify.tell(event.id, notices);
  }
}
