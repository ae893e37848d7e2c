import { cpus } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { KeepPeopleSearch } from '@musubi/catalog';
import { createApplicationContext } from '@musubi/composition/application';
import { freePort } from '@musubi/platform/embedded/free-port';
import { StartProblem } from '@musubi/platform/embedded/start-problem';
import { forkApplication } from '../launcher/application-process.js';
import { top } from '../launcher/repository.js';
import { Shutdown } from '../launcher/shutdown.js';
import { ApiClient } from './api-client.js';
import { type BenchSystem, startBenchSystem } from './bench-system.js';
import { type Comparison, compareRequests, type Sides } from './compare-requests.js';
import { asSuperuser, bareName, type BenchCaller, copyWithoutPolicies, inDatabase } from './copy-without-policies.js';
import { fillDesks } from './fill-desks.js';
import { fillWorld } from './fill-world.js';

/** Seeds that are made of sentences one by one, and indexed; further ones are copies of these in the database alone. */
const mostMade = 2_000;
const words = ['電池', '材料', '測定', '水', 'データ', '地域', '合成', '制御', '細胞', '教育'];

/** As printed by --json. */
export interface RlsResult {
  readonly rows: number;
  readonly requests: number;
  readonly cpus: number;
  readonly inbox: Comparison;
  readonly search: Comparison;
}

/** The API twice over the same rows: as it is, and without row-level security and all that is sent for its sake. */
export async function runRlsBench({ rows, requests }: { readonly rows: number; readonly requests: number }): Promise<RlsResult> {
  const shutdown = new Shutdown();
  try {
    const system = await startBenchSystem('postgres', shutdown);
    const { accounts } = await fillWorld(system, Math.min(rows, mostMade));
    // Before there are copies: a search server that has less to do makes the share of the database larger, not smaller.
    await indexPeopleSearch(system);
    const liaison = accounts.find(({ role }) => role === 'liaison') ?? { email: '', password: '' };
    const caller = await asSuperuser(system.superuserUrl, 'musubi', async (client) => {
      await fillDesks(client, rows);
      const { rows: [found] } = await client.query<BenchCaller>('select tenant_id as "tenantId", user_id as "userId" from identity.login where email = $1', [liaison.email]);
      if (!found) throw new StartProblem('the demo world has no liaison');
      return found;
    });
    await copyWithoutPolicies(system.superuserUrl, decodeURIComponent(new URL(system.environment.databaseUrl ?? '').username), caller);
    const sides: Sides = { guarded: await startApi(system, 'musubi', shutdown), bare: await startApi(system, bareName, shutdown) };
    return {
      rows, requests, cpus: cpus().length,
      inbox: await compareRequests(sides, await cookieFor(system, sides, liaison), () => '/api/v1/inbox', requests),
      search: await compareRequests(sides, await cookieFor(system, sides, liaison), (index) => `/api/v1/seeds?q=${encodeURIComponent(words[index % words.length] ?? '')}`, requests),
    };
  } finally {
    await shutdown.undo();
  }
}

async function indexPeopleSearch({ environment }: BenchSystem): Promise<void> {
  const application = await createApplicationContext(environment);
  try {
    await application.get(KeepPeopleSearch, { strict: false }).reindex();
  } finally {
    await application.close();
  }
}

/** @returns its address */
async function startApi(system: BenchSystem, database: string, shutdown: Shutdown): Promise<string> {
  const port = await freePort();
  const preload = database === bareName ? [pathToFileURL(join(top, 'apps/cli/dist/bench/unguard.js')).href] : [];
  const api = forkApplication({ name: 'API', program: 'apps/api/dist/main.js', logFile: join(system.data.logs, `api-${database}.log`), preload });
  const url = `http://127.0.0.1:${port}`;
  const { stop } = await api.begin(system.variablesFor({ PORT: String(port), MUSUBI_PUBLIC_URL: url, MUSUBI_DATABASE_URL: inDatabase(system.environment.databaseUrl ?? '', database) }));
  shutdown.add(stop);
  return url;
}

/** One session in both databases. */
async function cookieFor({ superuserUrl }: BenchSystem, { guarded }: Sides, { email, password }: { email: string; password: string }): Promise<string> {
  const client = new ApiClient(guarded);
  await client.logIn(email, password);
  const session = await asSuperuser(superuserUrl, 'musubi', async (from) =>
    (await from.query<{ row: unknown }>('select to_jsonb(s) as row from platform.session s order by created_at desc limit 1')).rows[0]?.row);
  await asSuperuser(superuserUrl, bareName, (to) => to.query('insert into platform.session select * from jsonb_populate_record(null::platform.session, $1)', [JSON.stringify(session)]));
  return client.cookies;
}
