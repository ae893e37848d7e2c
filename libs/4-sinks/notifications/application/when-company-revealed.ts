import { needCompanyRevealed } from '@musubi/catalog';
import { Database } from '@musubi/platform/database/database';
import type { EventEnvelope, PayloadOf } from '@musubi/platform/events/event-definition';
import { cancel, type EventSubscriber, type Postponed, Subscriber } from '@musubi/platform/events/subscriber';
import { TriageFacade } from '@musubi/triage';
import { GatherFacts } from './gather-facts.js';
import { type Notice, Notify } from './notify.js';

type Payload = PayloadOf<typeof needCompanyRevealed>;

/** Whoever owns the need in the university may now go on to a contract. The name itself is in no notification. */
@Subscriber({ consumer: 'notifications.tell-company-revealed', queue: 'notifications', events: [needCompanyRevealed], as: 'system' })
export class WhenCompanyRevealed implements EventSubscriber<Payload, Notice[]> {
  constructor(
    private readonly database: Database,
    private readonly triage: TriageFacade,
    private readonly gather: GatherFacts,
    private readonly notify: Notify,
  ) {}

  prepare({ payload: { needId, universityId: tenantId } }: EventEnvelope<Payload>): Promise<Notice[] | Postponed> {
    return this.database.inTenant({ tenantId }, async () => {
      const assignment = await this.triage.assignmentOfNeed(needId);
      if (!assignment?.ownerUserId) return cancel('nobody works on the need yet');
      const link = assignment.engagementId === undefined ? '/inbox' : `/engagements/${assignment.engagementId}`;
      const told = { kind: 'need.company_revealed' as const, facts: { need: await this.gather.needTitle(needId) } };
      return [{ tenantId, userId: assignment.ownerUserId, link, told }];
    });
  }

  async apply(event: EventEnvelope<Payload>, notices: Notice[]): Promise<void> {
    await this.notify.tell(event.id, notices);
  }
}
