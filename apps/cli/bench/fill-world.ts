import { CatalogFacade } from '@musubi/catalog';
import { createApplicationContext } from '@musubi/composition/application';
import { migrate } from '@musubi/composition/migrate';
import { type DemoWorld, loadDemoPeople, readWorld, seededRandom, type WorldSeed } from '@musubi/demo';
import { IdentityFacade } from '@musubi/identity';
import { Database } from '@musubi/platform/database/database';
import type { INestApplicationContext } from '@nestjs/common';
import { progressBar } from '../progress-bar.js';
import type { BenchSystem } from './bench-system.js';
import { recombineSeeds } from './recombine.js';

const randomSeed = 2021;
const rowsAtOnce = 500;

/** The people of the demo world, and `count` seeds made of its seeds' sentences; no need stands open yet. */
export async function fillWorld({ environment, ownerUrl }: BenchSystem, count: number): Promise<DemoWorld> {
  await migrate(ownerUrl, environment.databaseUrl ?? '');
  const application = await createApplicationContext(environment);
  try {
    const demo = await loadDemoPeople(application);
    await importInPortions(application, recombineSeeds(readWorld().seeds, count, seededRandom(randomSeed)));
    return demo;
  } finally {
    await application.close();
  }
}

async function importInPortions(application: INestApplicationContext, seeds: readonly WorldSeed[]): Promise<void> {
  const bar = progressBar('seeds imported', seeds.length);
  for (const university of new Set(seeds.map((seed) => seed.university))) {
    const own = seeds.filter((seed) => seed.university === university);
    for (let at = 0; at < own.length; at += rowsAtOnce) {
      const portion = own.slice(at, at + rowsAtOnce);
      await importFor(application, university, portion);
      bar.advance(portion.length);
    }
  }
  bar.finish();
}

async function importFor(application: INestApplicationContext, university: string, seeds: readonly WorldSeed[]): Promise<void> {
  const [database, identity, catalog] = [application.get(Database, found), application.get(IdentityFacade, found), application.get(CatalogFacade, found)];
  const organisation = await database.asSystem(() => identity.organisationByCode(university));
  const tenantId = organisation?.id ?? '';
  const rows = seeds.map((value, index) => ({ line: index + 1, value }));
  const report = await database.inTenant({ tenantId }, () => catalog.importSeeds({ tenantId, userId: null }, rows));
  if (!report.ok) throw new Error(`the recombined seeds are not accepted: ${JSON.stringify(report.problems[0])}`);
}

const found = { strict: false } as const;
