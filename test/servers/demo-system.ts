import { type DemoAccount, demoPassword, loadDemoWorld } from '@musubi/demo';
import { newId, unwrap } from '@musubi/kernel';
import { parseEnvironment } from '@musubi/platform/config/environment';
import { freePort } from '@musubi/platform/embedded/free-port';
import pg from 'pg';
import { ApiClient } from './api-client.js';
import { startProcess } from './child-process.js';
import { createTestDatabase } from './database.js';
import { testSearch } from './search.js';

export interface DemoSystem {
  readonly url: string;
  readonly accounts: readonly DemoAccount[];
  rows<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  login(role: string): Promise<ApiClient>;
  stop(): Promise<void>;
}

/** The demo world as `npm run up` loads it, with API and worker over it. */
export async function startDemoSystem(): Promise<DemoSystem> {
  const database = await createTestDatabase();
  const { meiliUrl, meiliKey } = testSearch();
  const port = await freePort();
  const environment = {
    PORT: String(port), MUSUBI_DATABASE_URL: database.databaseUrl, MUSUBI_MEILI_URL: meiliUrl, MUSUBI_MEILI_KEY: meiliKey,
    MUSUBI_MEILI_INDEX_PREFIX: `demo-${newId().slice(-12)}`, MUSUBI_LOG_LEVEL: 'warn',
  };
  const { accounts } = await loadDemoWorld({ environment: unwrap(parseEnvironment(environment)) });
  const processes = await Promise.all(['dist/api.js', 'dist/worker.js'].map((file) => startProcess(file, environment)));
  const truth = new pg.Client({ connectionString: database.superuserUrl });
  await truth.connect();
  const url = `http://127.0.0.1:${port}`;
  return {
    url, accounts,
    rows: async <Row>(sql: string, parameters: readonly unknown[] = []) => (await truth.query(sql, [...parameters])).rows as Row[],
    login: async (role) => {
      const client = new ApiClient(url);
      await client.login(accounts.find((account) => account.role === role)?.email ?? '', demoPassword);
      return client;
    },
    stop: async () => {
      await truth.end();
      await Promise.all(processes.map((one) => one.kill()));
      await database.drop();
    },
  };
}
