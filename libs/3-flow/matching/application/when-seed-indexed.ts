import { CatalogFacade } from '@musubi/catalog';
import { Database } from '@musubi/platform/database/database';
import { Backlog } from '@musubi/platform/events/backlog';
import type { EventEnvelope } from '@musubi/platform/events/event-definition';
import { cancel, type EventSubscriber, type Postponed, snooze, Subscriber } from '@musubi/platform/events/subscriber';
import { seedIndexed } from '../public/match.events.js';
import { FindNeedsForSeed, type FoundNeeds } from './find-needs-for-seed.js';
import { laterWhenSearchIsAway } from './later-when-search-is-away.js';
import { ProposeMatches } from './propose-matches.js';

const waitMs = 500;

type Indexed = { readonly seedId: string; readonly version: number };

/** The other direction: a new or revised seed looks for the open needs it could serve. */
@Subscriber({ consumer: 'matching.match-seed', queue: 'matching', events: [seedIndexed], as: 'system' })
export class WhenSeedIndexed implements EventSubscriber<Indexed, FoundNeeds> {
  constructor(
    private readonly database: Database,
    private readonly catalog: CatalogFacade,
    private readonly backlog: Backlog,
    private readonly find: FindNeedsForSeed,
    private readonly propose: ProposeMatches,
  ) {}

  prepare(event: EventEnvelope<Indexed>): Promise<FoundNeeds | Postponed> {
    return laterWhenSearchIsAway(() => this.match(event));
  }

  private async match(event: EventEnvelope<Indexed>): Promise<FoundNeeds | Postponed> {
    const seed = await this.database.asSystem(() => this.catalog.seed(event.payload.seedId));
    if (seed?.status !== 'published') return cancel('the seed is no longer published');
    if (seed.version > event.payload.version) return cancel('a newer version of the seed will be matched');
    if (await this.backlog.owesBefore('matching.match-need', ['need.posted', 'need.revised'], event.occurredAt)) {
      return snooze(waitMs, 'needs posted earlier find the seed by themselves');
    }
    return this.find.find(seed);
  }

  async apply({ payload }: EventEnvelope<Indexed>, { matches, partlyAnswered }: FoundNeeds): Promise<void> {
    await this.propose.ofSeed(payload.seedId, payload.version, matches, partlyAnswered);
  }
}
