import { existsSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { freePort } from './free-port.js';
import { startGuarded, type GuardedProcess } from './guarded-process.js';
import { endLeftovers } from './leftover-processes.js';
import { lastLines } from './log-file.js';
import { ensureCluster, serverEnvironment } from './postgres-cluster.js';
import { removeRecycledLock } from './postgres-lock.js';
import { choosePlace, type PostgresPlace } from './postgres-place.js';
import { postgresUrl, provision, type PostgresPasswords } from './postgres-provision.js';
import { loadOrMakeSecrets } from './secret-store.js';
import { StartProblem } from './start-problem.js';
import { waitUntil } from './wait-until.js';

export interface EmbeddedPostgres {
  /** Role musubi_owner: owns the database, runs migrations, may make roles and databases. */
  readonly ownerUrl: string;
  /** Role musubi: what the application uses. */
  readonly applicationUrl: string;
  /** For tests of crashes and restores only. */
  readonly superuserUrl: string;
  readonly port: number;
  /** PGDATA, where postmaster.pid is. */
  readonly clusterDirectory: string;
  /** One line for the operator when the files had to go elsewhere. */
  readonly notice?: string;
  /** Settles with the exit code when the server ends, wanted or not. */
  readonly exited: Promise<number>;
  stop(): Promise<void>;
}

/**
 * Starts a PostgreSQL 18 on 127.0.0.1 that ends with this process, made on first use.
 * `durable: false` switches off fsync, for tests only.
 */
export async function startPostgres(options: {
  readonly dataDir: string; readonly port?: number; readonly durable?: boolean;
}): Promise<EmbeddedPostgres> {
  const durable = options.durable ?? true;
  const place = choosePlace(options.dataDir);
  const passwordFile = join(place.directory, 'passwords.json');
  if (existsSync(join(place.cluster, 'PG_VERSION')) && !existsSync(passwordFile)) {
    throw new StartProblem(`${passwordFile} is gone, so nobody can log in to ${place.cluster}: bring it back, or remove ${place.directory} to begin anew.`);
  }
  const passwords = loadOrMakeSecrets(passwordFile, ['superuser', 'owner', 'application']);
  await endLeftovers(place.cluster, 'postgres', 'SIGQUIT');
  removeRecycledLock(place.cluster);
  await ensureCluster(place, passwords.superuser, durable);
  const { server, port } = await startOnSomePort(place, passwords, options.port, durable);
  await provision(port, passwords);
  return {
    ownerUrl: postgresUrl('musubi_owner', passwords.owner, port, 'musubi'),
    applicationUrl: postgresUrl('musubi', passwords.application, port, 'musubi'),
    superuserUrl: postgresUrl('postgres', passwords.superuser, port, 'postgres'),
    port,
    clusterDirectory: place.cluster,
    ...(place.notice !== undefined && { notice: place.notice }),
    exited: server.exited,
    stop: () => server.stop(),
  };
}

/** A free port may be taken before the server binds it; then another one is tried. */
async function startOnSomePort(
  place: PostgresPlace, passwords: PostgresPasswords, wanted: number | undefined, durable: boolean,
): Promise<{ server: GuardedProcess; port: number }> {
  const logFile = join(place.directory, 'postgres.log');
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    const port = wanted ?? await freePort();
    const server = startGuarded({
      command: join(place.home, 'bin', 'postgres'), args: ['-D', place.cluster, ...settings(port, durable)],
      cwd: place.cluster, env: serverEnvironment(), logFile, ...place.user,
      // Fast shutdown, immediate shutdown, kill: all within 3 seconds; after the last two the log is replayed at the next start.
      signals: ['SIGINT', 'SIGQUIT', 'SIGKILL'], stepMs: 1_000,
    });
    const url = postgresUrl('postgres', passwords.superuser, port, 'postgres');
    if (await waitUntil(() => answers(url), { deadlineMs: 60_000, everyMs: 25, gaveUp: server.exited })) return { server, port };
    await server.stop();
    if (wanted !== undefined || !lastLines(logFile, 6).includes('could not bind')) break;
  }
  throw new StartProblem(`PostgreSQL did not start: ${lastLines(logFile, 2)} (see ${logFile})`);
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function settings(port: number, durable: boolean): string[] {
  const values = {
    listen_addresses: '127.0.0.1', port, unix_socket_directories: '', max_connections: 200, timezone: 'UTC', log_timezone: 'UTC',
    jit: 'off',
    // The log names errors but never shows statements, parameters or rows: they may hold personal data.
    log_min_error_statement: 'panic', log_parameter_max_length_on_error: 0, log_error_verbosity: 'terse',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', wal_level: 'minimal', max_wal_senders: 0 }),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
