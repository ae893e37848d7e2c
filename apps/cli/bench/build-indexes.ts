import { KeepPeopleSearch } from '@musubi/catalog';
import { createApplicationContext } from '@musubi/composition/application';
import { KeepIndexes } from '@musubi/matching';
import type { BenchSystem } from './bench-system.js';
import { type Lag, withLag } from './event-loop-lag.js';

/** The two are built at the same time. */
export type BuildSeconds = Readonly<Record<'people' | 'match' | 'both', number>>;

export interface Built {
  readonly seconds: BuildSeconds;
  /** Of the process that builds. */
  readonly lag: Lag;
}

/** Builds both indexes anew from the rows, as `musubi reindex` does. */
export async function buildIndexes({ environment }: BenchSystem): Promise<Built> {
  const application = await createApplicationContext(environment);
  try {
    process.stderr.write('building the indexes of people’s search and of matching\n');
    const start = performance.now();
    const { result: [people, match], lag } = await withLag(() => Promise.all([
      application.get(KeepPeopleSearch, { strict: false }).reindex().then(() => secondsSince(start)),
      application.get(KeepIndexes, { strict: false }).reindex(() => undefined).then(() => secondsSince(start)),
    ]));
    return { seconds: { people, match, both: secondsSince(start) }, lag };
  } finally {
    await application.close();
  }
}

function secondsSince(start: number): number {
  return Number(((performance.now() - start) / 1_000).toFixed(1));
}
