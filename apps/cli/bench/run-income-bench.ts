import { cpus } from 'node:os';
import { join } from 'node:path';
import { createApplicationContext } from '@musubi/composition/application';
import { migrate } from '@musubi/composition/migrate';
import { loadDemoPeople } from '@musubi/demo';
import { freePort } from '@musubi/platform/embedded/free-port';
import { StartProblem } from '@musubi/platform/embedded/start-problem';
import type pg from 'pg';
import { forkApplication } from '../launcher/application-process.js';
import { Shutdown } from '../launcher/shutdown.js';
import { progressBar } from '../progress-bar.js';
import { ApiClient } from './api-client.js';
import { type BenchSystem, startBenchSystem } from './bench-system.js';
import { asSuperuser } from './copy-without-policies.js';
import { fillContracts, receiptsOfContract } from './fill-contracts.js';
import { getTimed } from './get-timed.js';
import { measuredReports } from './income-peers.js';
import { type Spread, spreadOf } from './summary.js';

const warmUp = 5;

/** As printed by --json. */
export interface IncomeBenchResult {
  readonly contracts: number;
  readonly receipts: number;
  readonly requests: number;
  readonly cpus: number;
  /** `peer`: naive SQL over the contracts' own tables, in turns with the request. */
  readonly reports: Readonly<Record<string, { readonly product: Spread; readonly peer: Spread }>>;
}

/** The reports over HTTP, in a system of its own with so many contracts, beside plain SQL in the same run. */
export async function runIncomeBench({ contracts, requests }: { readonly contracts: number; readonly requests: number }): Promise<IncomeBenchResult> {
  const shutdown = new Shutdown();
  try {
    const system = await startBenchSystem('postgres', shutdown);
    const { email, password } = await adminOf(system);
    return await asSuperuser(system.superuserUrl, 'musubi', async (client) => {
      const tenantId = await universityOf(client, email);
      await fillContracts(client, tenantId, contracts);
      const api = await startApi(system, shutdown);
      const caller = new ApiClient(api);
      await caller.logIn(email, password);
      const bar = progressBar('reports asked', measuredReports.length * requests);
      const reports: Record<string, { product: Spread; peer: Spread }> = {};
      for (const { name, path, peer } of measuredReports) {
        const times = { product: [] as number[], peer: [] as number[] };
        for (let index = -warmUp; index < requests; index += 1) {
          const { text, ms } = await getTimed(new URL(path, api), caller.cookies);
          if (!/[1-9]\d{5}/u.test(text)) throw new Error(`GET ${path} reports nothing`);
          const start = performance.now();
          await client.query(peer, [tenantId]);
          if (index >= 0) {
            times.product.push(ms);
            times.peer.push(performance.now() - start);
            bar.advance();
          }
        }
        reports[name] = { product: spreadOf(times.product), peer: spreadOf(times.peer) };
      }
      bar.finish();
      return { contracts, receipts: contracts * receiptsOfContract, requests, cpus: cpus().length, reports };
    });
  } finally {
    await shutdown.undo();
  }
}

async function adminOf({ environment, ownerUrl }: BenchSystem): Promise<{ email: string; password: string }> {
  await migrate(ownerUrl, environment.databaseUrl ?? '');
  const application = await createApplicationContext(environment);
  try {
    const admin = (await loadDemoPeople(application)).accounts.find(({ role }) => role === 'admin');
    if (!admin) throw new StartProblem('the demo world has no admin');
    return admin;
  } finally {
    await application.close();
  }
}

async function universityOf(client: pg.Client, email: string): Promise<string> {
  const { rows: [found] } = await client.query<{ id: string }>('select tenant_id as id from identity.login where email = $1', [email]);
  if (!found) throw new StartProblem('the demo world has no university');
  return found.id;
}

/** @returns its address */
async function startApi(system: BenchSystem, shutdown: Shutdown): Promise<string> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const api = forkApplication({ name: 'API', program: 'apps/api/dist/main.js', logFile: join(system.data.logs, 'api.log') });
  const { stop } = await api.begin(system.variablesFor({ PORT: String(port), MUSUBI_PUBLIC_URL: url }));
  shutdown.add(stop);
  return url;
}
