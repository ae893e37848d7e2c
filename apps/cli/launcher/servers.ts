import type { Environment } from '@musubi/platform/config/environment';
import { startMeilisearch } from '@musubi/platform/embedded/embedded-meilisearch';
import { startPostgres } from '@musubi/platform/embedded/embedded-postgres';
import { startMailSink } from '@musubi/platform/mail-sink/mail-sink';
import type { DataDirectory } from './data-directory.js';
import { Supervised, type Supervision } from './supervised.js';

/** Where the database is and who may do what in it. */
export interface DatabaseAddress {
  readonly ownerUrl: string;
  readonly applicationUrl: string;
  /** Only of the embedded one. */
  readonly superuserUrl?: string;
}

type Variables = Readonly<Record<string, string>>;

/** The parts that `up` brings along. Each start gives way to the variable that names a real one. */
export class Servers {
  private readonly stops: (() => Promise<void>)[] = [];

  constructor(
    private readonly environment: Environment,
    private readonly data: DataDirectory,
    private readonly supervision: Supervision,
  ) {}

  /** All at once: together they have three seconds. */
  async stop(): Promise<void> {
    await Promise.all(this.stops.map((stop) => stop()));
  }

  async database(): Promise<DatabaseAddress> {
    const { databaseUrl, databaseOwnerUrl } = this.environment;
    if (databaseUrl !== undefined && databaseOwnerUrl !== undefined) {
      return { ownerUrl: databaseOwnerUrl, applicationUrl: databaseUrl };
    }
    const postgres = await startPostgres({ dataDir: this.data.postgres });
    if (postgres.notice !== undefined) this.supervision.say(postgres.notice);
    this.keep('PostgreSQL', postgres, ({ port }) => startPostgres({ dataDir: this.data.postgres, port }));
    return postgres;
  }

  async search(): Promise<Variables> {
    const { meiliUrl, meiliKey, meiliBin } = this.environment;
    if (meiliUrl !== undefined && meiliKey !== undefined) return { MUSUBI_MEILI_URL: meiliUrl, MUSUBI_MEILI_KEY: meiliKey };
    const start = (port?: number) => startMeilisearch({ dataDir: this.data.meilisearch, port, binary: meiliBin });
    const search = await start();
    this.keep('Meilisearch', search, ({ port }) => start(port));
    return { MUSUBI_MEILI_URL: search.url, MUSUBI_MEILI_KEY: search.key };
  }

  async mail(): Promise<Variables> {
    if (this.environment.smtpUrl !== undefined) return { MUSUBI_SMTP_URL: this.environment.smtpUrl };
    const sink = await startMailSink({ dir: this.data.mailbox });
    this.stops.push(() => sink.stop());
    return { MUSUBI_SMTP_URL: sink.url, MUSUBI_MAIL_SINK_DIR: this.data.mailbox };
  }

  /** On the same port again, so that who is connected finds it. */
  private keep<Part extends { port: number; exited: Promise<number>; stop(): Promise<void> }>(
    name: string, part: Part, restart: (before: Part) => Promise<Part>,
  ): void {
    const supervised = Supervised.watch(name, part, restart, this.supervision);
    this.stops.push(() => supervised.stop());
  }
}

/** All of them side by side. */
export async function startServers(servers: Servers): Promise<{ database: DatabaseAddress; variables: Variables }> {
  const [database, search, mail] = await Promise.all([servers.database(), servers.search(), servers.mail()]);
  return { database, variables: { MUSUBI_DATABASE_URL: database.applicationUrl, ...search, ...mail } };
}
