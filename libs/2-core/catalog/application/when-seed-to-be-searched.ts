import { Injectable } from '@nestjs/common';
import { Database } from '@musubi/platform/database/database';
import type { EventEnvelope } from '@musubi/platform/events/event-definition';
import { type EventSubscriber, type Postponed, snooze, Subscriber } from '@musubi/platform/events/subscriber';
import { Batcher } from '@musubi/platform/search/batcher';
import { PeopleSearchIndex } from '../infrastructure/people-search-index.js';
import { isSearchAway } from '../infrastructure/search-away.js';
import { SeedRepository } from '../infrastructure/seed.repository.js';
import { seedPublished, seedRevised, seedWithdrawn } from '../public/seed.events.js';
import type { Seed } from '../public/seed.js';

const awayMs = 5_000;

/** Keeps people's search equal to the catalogue: the row as it is now, whatever event says that it changed. */
@Injectable()
@Subscriber({ consumer: 'catalog.index-seed', queue: 'catalog', events: [seedPublished, seedRevised, seedWithdrawn], as: 'system' })
export class WhenSeedToBeSearched implements EventSubscriber<{ seedId: string; version: number }, undefined> {
  private readonly batcher: Batcher<Seed>;

  constructor(
    private readonly database: Database,
    private readonly repository: SeedRepository,
    index: PeopleSearchIndex,
  ) {
    this.batcher = new Batcher((seeds) => index.write(seeds));
  }

  async prepare(event: EventEnvelope<{ seedId: string; version: number }>): Promise<Postponed | undefined> {
    try {
      await this.writeLatest(event.payload.seedId);
      return undefined;
    } catch (error) {
      // However long it stays away, that is no failure of this event: nothing may end in the dead letter for it.
      if (isSearchAway(error)) return snooze(awayMs, 'the search server is away');
      throw error;
    }
  }

  /** Reads again after writing: a version that came meanwhile may have been written first, by another process. */
  private async writeLatest(seedId: string): Promise<void> {
    for (let written = 0; ;) {
      const [seed] = await this.database.asSystem(() => this.repository.find([seedId]));
      if (!seed || seed.version === written) return;
      await this.batcher.add(seed);
      written = seed.version;
    }
  }

  async apply(): Promise<void> {
    // The index is a copy: there is nothing to keep in PostgreSQL but the claim itself.
  }
}
