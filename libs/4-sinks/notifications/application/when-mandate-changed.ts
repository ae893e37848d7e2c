import { mandateChanged } from '@musubi/catalog';
import { IdentityFacade } from '@musubi/identity';
import { Database } from '@musubi/platform/database/database';
import type { EventEnvelope, PayloadOf } from '@musubi/platform/events/event-definition';
import { type EventSubscriber, Subscriber } from '@musubi/platform/events/subscriber';
import { GatherFacts } from './gather-facts.js';
import { type Notice, Notify } from './notify.js';

type Payload = PayloadOf<typeof mandateChanged>;

/** The intermediary's people hear whom they may act for, and whom no longer. */
@Subscriber({ consumer: 'notifications.tell-mandate-changed', queue: 'notifications', events: [mandateChanged], as: 'system' })
export class WhenMandateChanged implements EventSubscriber<Payload, Notice[]> {
  constructor(
    private readonly database: Database,
    private readonly identity: IdentityFacade,
    private readonly gather: GatherFacts,
    private readonly notify: Notify,
  ) {}

  prepare({ tenantId: companyId, payload: { intermediaryId: tenantId, what } }: EventEnvelope<Payload>): Promise<Notice[]> {
    return this.database.inTenant({ tenantId }, async () => {
      const facts = { company: await this.gather.organisationName(companyId), what };
      const people = await this.identity.peopleWithRole(tenantId, 'intermediary');
      return people.map(({ id: userId }) => ({ tenantId, userId, link: '/client-needs', told: { kind: 'mandate.changed' as const, facts } }));
    });
  }

  async apply(event: EventEnvelope<Payload>, notices: Notice[]): Promise<void> {
    await this.notify.tell(event.id, notices);
  }
}
