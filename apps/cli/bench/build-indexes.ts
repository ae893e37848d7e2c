import { KeepPeopleSearch } from '@musubi/catalog';
import { createApplicationContext } from '@musubi/composition/application';
import { KeepIndexes } from '@musubi/matching';
import type { BenchSystem } from './bench-system.js';

export type BuildSeconds = Readonly<Record<'people' | 'match', number>>;

/** Builds both indexes anew from the rows, as `musubi reindex` does. @returns seconds of each */
export async function buildIndexes({ environment }: BenchSystem): Promise<BuildSeconds> {
  const application = await createApplicationContext(environment);
  try {
    process.stderr.write('building the index of people’s search\n');
    const people = await secondsOf(() => application.get(KeepPeopleSearch, { strict: false }).reindex());
    process.stderr.write('building the index of matching\n');
    const match = await secondsOf(() => application.get(KeepIndexes, { strict: false }).reindex(() => undefined));
    return { people, match };
  } finally {
    await application.close();
  }
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return Number(((performance.now() - start) / 1_000).toFixed(1));
}
