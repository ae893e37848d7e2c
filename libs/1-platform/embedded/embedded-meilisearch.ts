import { mkdirSync, realpathSync, rmSync } from 'node:fs';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.js';
import { startGuarded, type GuardedProcess } from './guarded-process.js';
import { endLeftovers } from './leftover-processes.js';
import { lastLines } from './log-file.js';
import { meilisearchBinary } from './meilisearch-binary.js';
import { loadOrMakeSecrets } from './secret-store.js';
import { StartProblem } from './start-problem.js';
import { waitUntil } from './wait-until.js';

export interface EmbeddedMeilisearch {
  readonly url: string;
  readonly key: string;
  readonly port: number;
  /** Settles with the exit code when the server ends, wanted or not. */
  readonly exited: Promise<number>;
  stop(): Promise<void>;
}

interface Start {
  readonly binary: string;
  readonly directory: string;
  readonly key: string;
  readonly port: number | undefined;
}

/**
 * Starts a Meilisearch on 127.0.0.1 that ends with this process. Its database is disposable: one that this version
 * cannot open is deleted, and the index is built again from PostgreSQL. Without `masterKey` one is made and kept.
 */
export async function startMeilisearch(options: {
  readonly dataDir: string; readonly port?: number | undefined; readonly masterKey?: string; readonly binary?: string | undefined;
}): Promise<EmbeddedMeilisearch> {
  mkdirSync(options.dataDir, { recursive: true, mode: 0o700 });
  const directory = realpathSync(options.dataDir);
  const binary = await meilisearchBinary(options.binary ?? process.env['MUSUBI_MEILI_BIN'], directory);
  const key = options.masterKey ?? loadOrMakeSecrets(join(directory, 'key.json'), ['master']).master;
  await endLeftovers(directory, 'meilisearch', 'SIGTERM');
  const start = { binary, directory, key, port: options.port };
  const running = await tryToStart(start) ?? await startEmpty(start);
  if (running) return running;
  const logFile = logOf(directory);
  throw new StartProblem(`Meilisearch did not start: ${lastLines(logFile, 1)} (see ${logFile})`);
}

function startEmpty(start: Start): Promise<EmbeddedMeilisearch | undefined> {
  rmSync(join(start.directory, 'data.ms'), { recursive: true, force: true });
  return tryToStart(start);
}

async function tryToStart({ binary, directory, key, port: wanted }: Start): Promise<EmbeddedMeilisearch | undefined> {
  const port = wanted ?? await freePort();
  const server = startGuarded({
    command: binary,
    args: [
      '--http-addr', `127.0.0.1:${port}`, '--db-path', join(directory, 'data.ms'), '--dump-dir', join(directory, 'dumps'),
      '--snapshot-dir', join(directory, 'snapshots'), '--env', 'development', '--no-analytics', '--log-level', 'WARN',
      '--max-indexing-memory', `${indexingMegabytes()}Mb`, '--max-indexing-threads', '2',
    ],
    cwd: directory,
    // The key travels in the environment: command lines are readable for every user.
    env: { PATH: process.env['PATH'], HOME: directory, MEILI_MASTER_KEY: key },
    logFile: logOf(directory), signals: ['SIGTERM', 'SIGKILL'], stepMs: 1_000,
  });
  const url = `http://127.0.0.1:${port}`;
  if (await becomesHealthy(url, key, server)) {
    return { url, key, port, exited: server.exited, stop: () => server.stop() };
  }
  await server.stop();
  return undefined;
}

/** A sixteenth of the machine's memory: with less a large catalogue is sorted on disk, again and again. */
function indexingMegabytes(): number {
  return Math.min(1_024, Math.max(256, Math.floor(totalmem() / 2 ** 24)));
}

/** Asks with the key, so that a foreign server on the same port is not taken for ours. */
function becomesHealthy(url: string, key: string, server: GuardedProcess): Promise<boolean> {
  const ask = async (): Promise<boolean> => {
    try {
      const answer = await fetch(`${url}/version`, {
        headers: { authorization: `Bearer ${key}` }, signal: AbortSignal.timeout(2_000),
      });
      await answer.arrayBuffer();
      return answer.ok;
    } catch {
      return false;
    }
  };
  return waitUntil(ask, { deadlineMs: 30_000, everyMs: 25, gaveUp: server.exited });
}

function logOf(directory: string): string {
  return join(directory, 'meilisearch.log');
}
