import { Database } from '@musubi/platform/database/database';
import type { EventEnvelope, PayloadOf } from '@musubi/platform/events/event-definition';
import { type EventSubscriber, Subscriber } from '@musubi/platform/events/subscriber';
import { matchHandedOver } from '@musubi/triage';
import { MatchMails } from '../infrastructure/match-mails.js';
import { GatherFacts } from './gather-facts.js';
import { type Notice, Notify } from './notify.js';

type Payload = PayloadOf<typeof matchHandedOver>;

/** Whoever was handed a match hears of it, by mail also when they knew the match: that it is theirs now is new. The note stands at the match alone. */
@Subscriber({ consumer: 'notifications.tell-match-handed-over', queue: 'notifications', events: [matchHandedOver], as: 'system' })
export class WhenMatchHandedOver implements EventSubscriber<Payload, Notice[]> {
  constructor(
    private readonly database: Database,
    private readonly matchMails: MatchMails,
    private readonly gather: GatherFacts,
    private readonly notify: Notify,
  ) {}

  async prepare({ tenantId, payload: { needId, matchId, seedId, to, handedOverBy } }: EventEnvelope<Payload>): Promise<Notice[]> {
    // Who takes a match to their own desk knows it.
    if (to === handedOverBy) return [];
    const told = await this.database.asSystem(() => this.matchMails.told([to], [matchId]));
    return this.database.inTenant({ tenantId, userId: to }, async () => [{
      tenantId, userId: to, link: `/inbox?match=${matchId}`, newMatchIds: told.get(to)?.has(matchId) ? undefined : [matchId],
      told: {
        kind: 'match.handed_over' as const,
        facts: { need: await this.gather.needTitle(needId), by: await this.gather.personName(handedOverBy), meeting: await this.gather.meeting(matchId, seedId, 'university') },
      },
    }]);
  }

  async apply(event: EventEnvelope<Payload>, notices: Notice[]): Promise<void> {
    await this.notify.tell(event.id, notices);
  }
}
