import { join } from 'node:path';
import { forkApplication } from '../launcher/application-process.js';
import type { Shutdown } from '../launcher/shutdown.js';
import { ApiClient } from './api-client.js';
import { type BenchSystem, startBenchSystem } from './bench-system.js';
import type { BuildSeconds } from './build-indexes.js';
import { fillCatalogue } from './fill-catalogue.js';

/** A system whose catalogue can be searched, and a company that is logged in. */
export interface SearchSystem {
  readonly system: BenchSystem;
  readonly cookies: string;
  readonly buildSeconds: BuildSeconds;
}

/** Fills the tables with recombined seeds, builds both indexes from them and starts the API; no worker, nothing is changed afterwards. */
export async function startSearchSystem(seeds: number, shutdown: Shutdown): Promise<SearchSystem> {
  const system = await startBenchSystem('postgres', shutdown);
  const { accounts, buildSeconds } = await fillCatalogue(system, seeds);
  const { stop } = await forkApplication({ name: 'API', program: 'dist/api.js', logFile: join(system.data.logs, 'api.log') }).begin(system.variablesFor({}));
  shutdown.add(stop);
  const client = new ApiClient(system.environment.publicUrl);
  const company = accounts.find(({ role }) => role === 'company');
  await client.logIn(company?.email ?? '', company?.password ?? '');
  return { system, cookies: client.cookies, buildSeconds };
}
