import { CatalogFacade, type Seed, seedPublished, seedRevised } from '@musubi/catalog';
import { Database } from '@musubi/platform/database/database';
import type { EventEnvelope } from '@musubi/platform/events/event-definition';
import { Outbox } from '@musubi/platform/events/outbox';
import { cancel, type EventSubscriber, type Postponed, Subscriber } from '@musubi/platform/events/subscriber';
import { enterDocument } from '../infrastructure/enter-document.js';
import { seedIndexed } from '../public/match.events.js';
import { describeSeed } from './describe-document.js';
import { EnterDocuments, type Written } from './enter-documents.js';
import { laterWhenSearchIsAway } from './later-when-search-is-away.js';

type Changed = { readonly seedId: string; readonly version: number };

/**
 * A seed becomes findable. Its row is committed before open needs are asked for it
 * (`seed.indexed`), so that of a need and a seed that arrive together at least one sees the other.
 */
@Subscriber({ consumer: 'matching.index-seed', queue: 'matching', events: [seedPublished, seedRevised], as: 'system' })
export class WhenSeedChanged implements EventSubscriber<Changed, Written> {
  constructor(
    private readonly database: Database,
    private readonly catalog: CatalogFacade,
    private readonly documents: EnterDocuments,
    private readonly outbox: Outbox,
  ) {}

  prepare(event: EventEnvelope<Changed>): Promise<Written | Postponed> {
    return laterWhenSearchIsAway(() => this.index(event));
  }

  private async index(event: EventEnvelope<Changed>): Promise<Written | Postponed> {
    const seed: Seed | undefined = await this.database.asSystem(() => this.catalog.seed(event.payload.seedId));
    if (seed?.status !== 'published') return cancel('the seed is no longer published');
    return this.documents.intoIndex(enterDocument(describeSeed(seed)));
  }

  async apply(event: EventEnvelope<Changed>, written: Written): Promise<void> {
    const { entry } = written;
    await this.documents.intoRows(written);
    await this.outbox.publish(seedIndexed, {
      tenantId: event.tenantId, aggregateId: entry.documentId, aggregateVersion: entry.version,
      payload: { seedId: entry.documentId, version: entry.version },
    });
  }
}
