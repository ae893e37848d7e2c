import { matchesWithdrawn } from '@musubi/matching';
import { Database } from '@musubi/platform/database/database';
import type { EventEnvelope, PayloadOf } from '@musubi/platform/events/event-definition';
import { cancel, type EventSubscriber, type Postponed, Subscriber } from '@musubi/platform/events/subscriber';
import { TriageFacade } from '@musubi/triage';
import { GatherFacts } from './gather-facts.js';
import { Notify, type Notice } from './notify.js';

type Payload = PayloadOf<typeof matchesWithdrawn>;

/**
 * Tells the owner why matches leave the inbox. A withdrawn need comes here too, once per university
 * that had matches, so `need.withdrawn` itself needs no answer.
 */
@Subscriber({ consumer: 'notifications.tell-matches-withdrawn', queue: 'notifications', events: [matchesWithdrawn], as: 'system' })
export class WhenMatchesWithdrawn implements EventSubscriber<Payload, Notice[]> {
  constructor(
    private readonly database: Database,
    private readonly triage: TriageFacade,
    private readonly gather: GatherFacts,
    private readonly notify: Notify,
  ) {}

  prepare({ tenantId, payload }: EventEnvelope<Payload>): Promise<Notice[] | Postponed> {
    return this.database.inTenant({ tenantId }, async () => {
      const assignment = await this.triage.assignmentOfNeed(payload.needId);
      const matchCount = await this.countStillOfInterest(payload.matchIds);
      if (!assignment?.ownerUserId || matchCount === 0) return cancel('nobody was working on these matches');
      const facts = { need: await this.gather.needTitle(payload.needId), matchCount, reason: payload.reason };
      return [{ tenantId, userId: assignment.ownerUserId, link: '/inbox', told: { kind: 'matches.withdrawn', facts } }];
    });
  }

  async apply(event: EventEnvelope<Payload>, notices: Notice[]): Promise<void> {
    await this.notify.tell(event.id, notices);
  }

  /** What was declined is over already, and of what still waited for its turn nobody has heard. */
  private async countStillOfInterest(matchIds: readonly string[]): Promise<number> {
    const candidates = await this.triage.candidates(matchIds);
    return [...candidates.values()].filter(({ status, releasedAt }) => status !== 'declined' && releasedAt !== undefined).length;
  }
}
