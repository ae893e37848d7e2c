import { CatalogFacade, KeepPeopleSearch } from '@musubi/catalog';
import { KeepIndexes } from '@musubi/matching';
import { Database } from '@musubi/platform/database/database';
import type { INestApplicationContext } from '@nestjs/common';
import { progressBar } from '../progress-bar.js';

export interface Reindexed { seed: number; need: number; people: number }

/** Both indexes of matching and that of people's search. Returns how many documents each has. */
export async function reindex(application: INestApplicationContext): Promise<Reindexed> {
  const catalog = application.get(CatalogFacade, { strict: false });
  const seeds = await application.get(Database, { strict: false }).asSystem(() => catalog.countPublishedSeeds());
  const done: Reindexed = { seed: 0, need: 0, people: 0 };
  const bar = progressBar('seeds', 2 * seeds);
  try {
    // One waits for the search server while the other analyses.
    const people = application.get(KeepPeopleSearch, { strict: false }).reindex().then((count) => {
      done.people = count;
      bar.advance(count);
    });
    const match = application.get(KeepIndexes, { strict: false }).reindex((corpus, count) => {
      if (corpus === 'seed') bar.advance(count - done.seed);
      done[corpus] = count;
    });
    await Promise.all([people, match]);
  } finally {
    bar.finish();
  }
  return done;
}
