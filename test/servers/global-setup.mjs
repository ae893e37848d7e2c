import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startMeilisearch } from '@musubi/platform/embedded/embedded-meilisearch';
import { startPostgres } from '@musubi/platform/embedded/embedded-postgres';
import pg from 'pg';
import { bundleProcesses, bundleServers } from '../processes/bundle.mjs';

// Jest loads this file outside of its own transforms, so it uses the built packages (tsc -b).
const templates = { migrated: 'musubi_template', world: 'musubi_world' };

/** One PostgreSQL and one Meilisearch for all suites of a run; addresses travel by the environment. */
export default async function setup(_run, { displayName }) {
  const wholeSystems = ['system', 'browser'].includes(displayName.name);
  await Promise.all([startServers(), wholeSystems ? bundleProcesses() : bundleServers()]);
  await makeTemplate();
  if (wholeSystems) await makeWorld();
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
  process.env.TEST_OWNER_URL = postgres.ownerUrl;
  process.env.TEST_APPLICATION_URL = postgres.applicationUrl;
  process.env.TEST_SUPERUSER_URL = postgres.superuserUrl;
  process.env.TEST_MEILI_URL = search.url;
  process.env.TEST_MEILI_KEY = search.key;
}

/** Migrates one database that every test file copies, by the command as it is shipped: to load all that it knows here would take three times as long. */
async function makeTemplate() {
  if (process.env.TEST_TEMPLATE) return;
  const { PATH, TEST_OWNER_URL, TEST_APPLICATION_URL } = process.env;
  await copyDatabase(TEST_OWNER_URL, 'musubi', templates.migrated);
  await promisify(execFile)(process.execPath, [join(import.meta.dirname, '../../dist/musubi.js'), 'migrate'], {
    env: { PATH, MUSUBI_DATABASE_URL: named(TEST_APPLICATION_URL, templates.migrated), MUSUBI_DATABASE_OWNER_URL: named(TEST_OWNER_URL, templates.migrated) },
    timeout: 60_000,
  });
  process.env.TEST_TEMPLATE = templates.migrated;
}

/** Builds the small world once, in a process, for every test of the whole system to copy. */
async function makeWorld() {
  if (process.env.TEST_WORLD) return;
  await copyDatabase(process.env.TEST_OWNER_URL, templates.migrated, templates.world);
  const { stdout } = await promisify(execFile)(process.execPath, [join(import.meta.dirname, '../processes/dist/bundle/print-world.js')], {
    env: {
      PATH: process.env.PATH, MUSUBI_DATABASE_URL: named(process.env.TEST_APPLICATION_URL, templates.world), MUSUBI_LOG_LEVEL: 'silent',
      MUSUBI_MEILI_URL: process.env.TEST_MEILI_URL, MUSUBI_MEILI_KEY: process.env.TEST_MEILI_KEY, MUSUBI_MEILI_INDEX_PREFIX: 'world',
    },
    timeout: 60_000,
  });
  process.env.TEST_WORLD = stdout;
}

const named = (url, name) => Object.assign(new URL(url), { pathname: `/${name}` }).toString();

async function copyDatabase(ownerUrl, from, to) {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`create database ${to} template ${from}`);
  } finally {
    await client.end();
  }
}
