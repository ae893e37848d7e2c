import { type DemoWorld, readWorld, seededRandom } from '@musubi/demo';
import type { BenchSystem } from './bench-system.js';
import { buildIndexes, type BuildSeconds } from './build-indexes.js';
import { asSuperuser } from './copy-without-policies.js';
import { fillWorld } from './fill-world.js';
import { insertSeedRows } from './insert-seeds.js';
import { recombineSeeds } from './recombine.js';

const randomSeed = 2021;

export interface FilledCatalogue {
  readonly accounts: DemoWorld['accounts'];
  readonly buildSeconds: BuildSeconds;
}

/** The people of the demo world, recombined seeds straight in the tables, both indexes built from them, and everything learnt. */
export async function fillCatalogue(system: BenchSystem, seeds: number): Promise<FilledCatalogue> {
  const { accounts } = await fillWorld(system, 0);
  await insertSeedRows(system.superuserUrl, recombineSeeds(readWorld().seeds, seeds, seededRandom(randomSeed)));
  const { seconds: buildSeconds } = await buildIndexes(system);
  await asSuperuser(system.superuserUrl, 'musubi', async (client) => {
    // What was indexed within the last minute is looked at again with each need; a catalogue stands for years.
    await client.query(`update matching.indexed_document set changed_at = changed_at - interval '1 day'`);
    await client.query('vacuum analyze');
  });
  return { accounts, buildSeconds };
}
