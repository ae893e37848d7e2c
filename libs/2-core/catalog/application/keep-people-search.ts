import { Injectable, Logger } from '@nestjs/common';
import { Database } from '@musubi/platform/database/database';
import { pagesById } from '@musubi/platform/database/pages-by-id';
import { Scheduled, type ScheduledTask } from '@musubi/platform/events/scheduler';
import { PeopleSearchIndex } from '../infrastructure/people-search-index.js';
import { SeedRepository } from '../infrastructure/seed.repository.js';
import type { Seed } from '../public/seed.js';

const pageSize = 2_000;
/** Longer than any transaction lives: what changed while the index was built is written once more. */
const catchUpMs = 5 * 60_000;

/** A lost or incomplete people's index comes back from PostgreSQL without a human. */
@Injectable()
@Scheduled({ name: 'catalog.keep-people-search', everySeconds: 30 })
export class KeepPeopleSearch implements ScheduledTask {
  private readonly logger = new Logger('KeepPeopleSearch');

  constructor(
    private readonly database: Database,
    private readonly repository: SeedRepository,
    private readonly index: PeopleSearchIndex,
  ) {}

  async run(): Promise<void> {
    const expected = await this.database.asSystem(() => this.repository.countPublished());
    if (await this.index.isComplete(expected)) return;
    this.logger.log(`people's search was not what the catalogue says: rebuilt with ${await this.reindex()} seeds`);
  }

  /** Builds the index anew; search goes on meanwhile. Returns the number of seeds. */
  async reindex(): Promise<number> {
    const since = new Date(Date.now() - catchUpMs);
    const written = new Map<string, number>();
    const count = await this.index.rebuild(this.pages(async (after) => {
      const seeds = await this.repository.published(after, pageSize);
      for (const { id, version, changedAt } of seeds) if (changedAt >= since) written.set(id, version);
      return seeds;
    }));
    // Meanwhile changes went into the old index, which is gone.
    for await (const seeds of this.pages((after) => this.repository.changedSince(since, after, pageSize))) {
      const missed = seeds.filter(({ id, version, status }) => status !== 'published' || written.get(id) !== version);
      if (missed.length > 0) await this.index.write(missed);
    }
    return count;
  }

  private pages(read: (after: string) => Promise<readonly Seed[]>): AsyncGenerator<readonly Seed[]> {
    return pagesById((after) => this.database.asSystem(() => read(after)), ({ id }) => id);
  }
}
