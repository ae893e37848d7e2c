import type { EventEnvelope, PayloadOf } from '@musubi/platform/events/event-definition';
import { type EventSubscriber, Subscriber } from '@musubi/platform/events/subscriber';
import { needAssigned } from '@musubi/triage';
import { Notify, type Notice } from './notify.js';
import { TellIntermediary } from './tell-intermediary.js';
import { TellLiaisons } from './tell-liaisons.js';

type Payload = PayloadOf<typeof needAssigned>;

@Subscriber({ consumer: 'notifications.tell-need-assigned', queue: 'notifications', events: [needAssigned], as: 'system' })
export class WhenNeedAssigned implements EventSubscriber<Payload, Notice[]> {
  constructor(
    private readonly liaisons: TellLiaisons,
    private readonly intermediary: TellIntermediary,
    private readonly notify: Notify,
  ) {}

  async prepare({ tenantId, payload }: EventEnvelope<Payload>): Promise<Notice[]> {
    const liaisons = await this.liaisons.of({ tenantId, ...payload }, (facts) => (
      { kind: 'need.assigned', facts: { ...facts, dueAt: payload.dueAt } }));
    return [...liaisons, ...await this.intermediary.of({ needId: payload.needId, universityId: tenantId }, 'matched')];
  }

  async apply(event: EventEnvelope<Payload>, notices: Notice[]): Promise<void> {
    await this.notify.tell(event.id, notices);
  }
}
