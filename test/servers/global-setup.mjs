import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '@musubi/composition/migrate';
import { startMeilisearch } from '@musubi/platform/embedded/embedded-meilisearch';
import { startPostgres } from '@musubi/platform/embedded/embedded-postgres';
import pg from 'pg';
import { bundleProcesses } from '../processes/bundle.mjs';

// Jest loads this file outside of its own transforms, so it uses the built packages (tsc -b).
const templateName = 'musubi_template';

/** One PostgreSQL and one Meilisearch for all suites of a run; addresses travel by the environment. */
export default async function setup(_run, { displayName }) {
  const bundled = ['system', 'browser'].includes(displayName.name) ? bundleProcesses() : undefined;
  await Promise.all([startServers(), bundled]);
}

async function startServers() {
  if (globalThis.musubiTestServers) return;
  const directory = mkdtempSync(join(tmpdir(), 'musubi-test-'));
  const [postgres, search] = await Promise.all([
    startPostgres({ dataDir: join(directory, 'postgres'), durable: false }),
    startMeilisearch({ dataDir: join(directory, 'meilisearch'), masterKey: 'test-key-of-the-test-run' }),
  ]);
  globalThis.musubiTestServers = {
    stop: async () => { await Promise.all([postgres.stop(), search.stop()]); },
  };
  await makeTemplate(postgres.ownerUrl, postgres.applicationUrl);
  process.env.TEST_OWNER_URL = postgres.ownerUrl;
  process.env.TEST_APPLICATION_URL = postgres.applicationUrl;
  process.env.TEST_SUPERUSER_URL = postgres.superuserUrl;
  process.env.TEST_MEILI_URL = search.url;
  process.env.TEST_MEILI_KEY = search.key;
}

/** Migrates one database that every test file copies. */
async function makeTemplate(ownerUrl, applicationUrl) {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query(`create database ${templateName} template musubi`);
  await client.end();
  const named = (url) => Object.assign(new URL(url), { pathname: `/${templateName}` }).toString();
  await migrate(named(ownerUrl), named(applicationUrl));
}
