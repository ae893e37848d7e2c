import type { EventEnvelope, PayloadOf } from '@musubi/platform/events/event-definition';
import { type EventSubscriber, Subscriber } from '@musubi/platform/events/subscriber';
import { matchesAdded } from '@musubi/triage';
import { Notify, type Notice } from './notify.js';
import { TellLiaisons } from './tell-liaisons.js';

type Payload = PayloadOf<typeof matchesAdded>;

@Subscriber({ consumer: 'notifications.tell-matches-added', queue: 'notifications', events: [matchesAdded], as: 'system' })
export class WhenMatchesAdded implements EventSubscriber<Payload, Notice[]> {
  constructor(
    private readonly liaisons: TellLiaisons,
    private readonly notify: Notify,
  ) {}

  prepare({ tenantId, payload }: EventEnvelope<Payload>): Promise<Notice[]> {
    return this.liaisons.of({ tenantId, ...payload }, (facts) => ({ kind: 'matches.added', facts }));
  }

  async apply(event: EventEnvelope<Payload>, notices: Notice[]): Promise<void> {
    await this.notify.tell(event.id, notices);
  }
}
