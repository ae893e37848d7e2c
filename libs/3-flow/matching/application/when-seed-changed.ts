import { CatalogFacade, type Seed, seedPublished, seedRevised } from '@musubi/catalog';
import { Database } from '@musubi/platform/database/database';
import type { EventEnvelope } from '@musubi/platform/events/event-definition';
import { Outbox } from '@musubi/platform/events/outbox';
import { cancel, type EventSubscriber, type Postponed, Subscriber } from '@musubi/platform/events/subscriber';
import { enterDocument } from '../infrastructure/enter-document.js';
import { type EnteredDocument, IndexedDocumentRepository } from '../infrastructure/indexed-document.repository.js';
import { MatchIndexes, toMatchDocument } from '../infrastructure/match-indexes.js';
import { seedIndexed } from '../public/match.events.js';
import { describeSeed } from './describe-document.js';
import { laterWhenSearchIsAway } from './later-when-search-is-away.js';

type Changed = { readonly seedId: string; readonly version: number };

/**
 * A seed becomes findable. Its row is committed before open needs are asked for it
 * (`seed.indexed`), so that of a need and a seed that arrive together at least one sees the other.
 */
@Subscriber({ consumer: 'matching.index-seed', queue: 'matching', events: [seedPublished, seedRevised], as: 'system' })
export class WhenSeedChanged implements EventSubscriber<Changed, EnteredDocument> {
  constructor(
    private readonly database: Database,
    private readonly catalog: CatalogFacade,
    private readonly indexes: MatchIndexes,
    private readonly documents: IndexedDocumentRepository,
    private readonly outbox: Outbox,
  ) {}

  prepare(event: EventEnvelope<Changed>): Promise<EnteredDocument | Postponed> {
    return laterWhenSearchIsAway(() => this.index(event));
  }

  private async index(event: EventEnvelope<Changed>): Promise<EnteredDocument | Postponed> {
    const seed: Seed | undefined = await this.database.asSystem(() => this.catalog.seed(event.payload.seedId));
    if (seed?.status !== 'published') return cancel('the seed is no longer published');
    const entry = enterDocument(describeSeed(seed));
    await this.indexes.put('seed', toMatchDocument(entry));
    return entry;
  }

  async apply(event: EventEnvelope<Changed>, entry: EnteredDocument): Promise<void> {
    await this.documents.store(entry);
    await this.outbox.publish(seedIndexed, {
      tenantId: event.tenantId, aggregateId: entry.documentId, aggregateVersion: entry.version,
      payload: { seedId: entry.documentId, version: entry.version },
    });
  }
}
