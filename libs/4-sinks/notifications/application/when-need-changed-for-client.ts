import { needChangedForClient } from '@musubi/catalog';
import { IdentityFacade } from '@musubi/identity';
import { Database } from '@musubi/platform/database/database';
import type { EventEnvelope, PayloadOf } from '@musubi/platform/events/event-definition';
import { type EventSubscriber, Subscriber } from '@musubi/platform/events/subscriber';
import { GatherFacts } from './gather-facts.js';
import { type Notice, Notify } from './notify.js';

type Payload = PayloadOf<typeof needChangedForClient>;

/** The company's people hear what an intermediary did in their name. */
@Subscriber({ consumer: 'notifications.tell-need-changed-for-client', queue: 'notifications', events: [needChangedForClient], as: 'system' })
export class WhenNeedChangedForClient implements EventSubscriber<Payload, Notice[]> {
  constructor(
    private readonly database: Database,
    private readonly identity: IdentityFacade,
    private readonly gather: GatherFacts,
    private readonly notify: Notify,
  ) {}

  prepare({ tenantId, payload: { needId, intermediaryId, what } }: EventEnvelope<Payload>): Promise<Notice[]> {
    return this.database.inTenant({ tenantId }, async () => {
      const facts = { need: await this.gather.needTitle(needId), intermediary: await this.gather.organisationName(intermediaryId), what };
      const people = await this.identity.peopleWithRole(tenantId, 'company');
      return people.map(({ id: userId }) => ({ tenantId, userId, link: `/needs/${needId}`, told: { kind: 'need.changed_for_client' as const, facts } }));
    });
  }

  async apply(event: EventEnvelope<Payload>, notices: Notice[]): Promise<void> {
    await this.notify.tell(event.id, notices);
  }
}
