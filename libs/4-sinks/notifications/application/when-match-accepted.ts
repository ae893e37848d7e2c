import { CatalogFacade } from '@musubi/catalog';
import { Database } from '@musubi/platform/database/database';
import type { EventEnvelope, PayloadOf } from '@musubi/platform/events/event-definition';
import { type EventSubscriber, Subscriber } from '@musubi/platform/events/subscriber';
import { matchAccepted } from '@musubi/triage';
import { Notify, type Notice } from './notify.js';
import { type Answer, TellCompany } from './tell-company.js';
import { TellIntermediary } from './tell-intermediary.js';

type Payload = PayloadOf<typeof matchAccepted>;

/** The company's users hear of it, who posted the need for them, and the researcher whose seed was accepted when they have an account. */
@Subscriber({ consumer: 'notifications.tell-match-accepted', queue: 'notifications', events: [matchAccepted], as: 'system' })
export class WhenMatchAccepted implements EventSubscriber<Payload, Notice[]> {
  constructor(
    private readonly database: Database,
    private readonly catalog: CatalogFacade,
    private readonly company: TellCompany,
    private readonly intermediary: TellIntermediary,
    private readonly notify: Notify,
  ) {}

  async prepare({ tenantId, payload }: EventEnvelope<Payload>): Promise<Notice[]> {
    const answer = { ...payload, universityId: tenantId };
    const users = await this.company.of(answer, (facts) => ({ kind: 'match.accepted', facts: { ...facts, role: 'company' } }));
    return [...users, ...await this.toResearcher(answer), ...await this.intermediary.of(answer, 'engagement')];
  }

  async apply(event: EventEnvelope<Payload>, notices: Notice[]): Promise<void> {
    await this.notify.tell(event.id, notices);
  }

  private async toResearcher(answer: Answer): Promise<Notice[]> {
    const tenantId = answer.universityId;
    const seed = await this.database.inTenant({ tenantId }, () => this.catalog.seed(answer.seedId));
    const userId = seed?.researcherUserId;
    if (!userId) return [];
    // As the person: a need shown to named liaisons only is not for the researcher.
    return this.database.inTenant({ tenantId, userId }, async () => {
      if (!await this.catalog.need(answer.needId)) return [];
      const facts = { ...await this.company.facts(answer, 'university'), role: 'researcher' as const };
      return [{ tenantId, userId, link: `/seeds/${answer.seedId}`, told: { kind: 'match.accepted', facts } }];
    });
  }
}
