import { join } from 'node:path';
import { newId } from '@musubi/kernel';
import { freePort } from '@musubi/platform/embedded/free-port';
import { temporaryDirectory } from '@musubi/platform/embedded/temporary-directory';
import { startMailSink } from '@musubi/platform/mail-sink/mail-sink';
import { readMailbox } from '@musubi/platform/mail-sink/read-mailbox';
import type { OpenedMail } from '@musubi/platform/mail-sink/stored-mail';
import { rmSync } from 'node:fs';
import pg from 'pg';
import { ApiClient } from './api-client.js';
import { password } from '../builders/password.js';
import type { Member, World } from '../builders/world.js';
import { readWorld } from '../builders/written-world.js';
import { type ServerProcess, startProcess } from './child-process.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { required } from './database-url.js';
import { testSearch } from './search.js';

export interface System {
  readonly url: string;
  readonly world: World;
  readonly database: TestDatabase;
  readonly api: ServerProcess;
  readonly worker: ServerProcess | undefined;
  /** For another process over the same world. */
  readonly variables: NodeJS.ProcessEnv;
  /** Skips row-level security: what really stands in the tables. */
  readonly truth: pg.Client;
  /** Goes away and comes back at the same address. */
  readonly mailServer: { stop(): Promise<void>; start(): Promise<void> };
  /** What the SMTP server was given, oldest first. */
  mails(): Promise<readonly OpenedMail[]>;
  login(member: Member): Promise<ApiClient>;
  rows<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  stop(): Promise<void>;
}

/** API and worker as real processes over a copy of the small world, with an SMTP server of its own. */
export async function startSystem({ worker: withWorker = true, more = {} }: { readonly worker?: boolean; readonly more?: NodeJS.ProcessEnv } = {}): Promise<System> {
  const endings: (() => Promise<unknown> | void)[] = [];
  const stop = async (): Promise<void> => {
    for (const end of endings.splice(0).reverse()) await end();
  };
  try {
    const database = await createTestDatabase('musubi_world');
    endings.push(() => database.drop());
    const directory = temporaryDirectory('musubi-system-');
    endings.push(() => rmSync(directory, { recursive: true, force: true }));
    let sink = await startMailSink({ dir: join(directory, 'mail') });
    endings.push(() => sink.stop());
    const { meiliUrl, meiliKey } = testSearch();
    const port = await freePort();
    const environment = {
      PORT: String(port), MUSUBI_DATA_DIR: join(directory, 'data'), MUSUBI_DATABASE_URL: database.databaseUrl,
      MUSUBI_MEILI_URL: meiliUrl, MUSUBI_MEILI_KEY: meiliKey, MUSUBI_MEILI_INDEX_PREFIX: `system-${newId().slice(-12)}`,
      MUSUBI_SMTP_URL: sink.url, MUSUBI_LOG_LEVEL: 'warn', ...more,
    };
    const world = readWorld(required('TEST_WORLD'));
    const start = async (file: string): Promise<ServerProcess> => {
      const started = await startProcess(file, environment);
      endings.push(() => started.kill());
      return started;
    };
    const [api, worker] = await Promise.all([start('dist/api.js'), withWorker ? start('dist/worker.js') : undefined]);
    const truth = new pg.Client({ connectionString: database.superuserUrl });
    await truth.connect();
    endings.push(() => truth.end());
    const url = `http://127.0.0.1:${port}`;
    return {
      url, world, database, api, worker, truth, stop, variables: environment,
      mailServer: {
        stop: () => sink.stop(),
        start: async () => { sink = await startMailSink({ dir: join(directory, 'mail'), port: sink.port }); },
      },
      mails: () => readMailbox(join(directory, 'mail')),
      login: async ({ email }) => {
        const client = new ApiClient(url);
        await client.login(email, password);
        return client;
      },
      rows: async <Row>(sql: string, parameters: readonly unknown[] = []) => (await truth.query(sql, [...parameters])).rows as Row[],
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
