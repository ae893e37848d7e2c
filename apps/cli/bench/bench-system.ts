import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '@musubi/platform/config/environment';
import { startRedis } from '@musubi/platform/embedded/embedded-redis';
import { freePort } from '@musubi/platform/embedded/free-port';
import { StartProblem } from '@musubi/platform/embedded/start-problem';
import { temporaryDirectory } from '@musubi/platform/embedded/temporary-directory';
import { forkApplication } from '../launcher/application-process.js';
import { childEnvironment } from '../launcher/child-environment.js';
import { type DataDirectory, openDataDirectory } from '../launcher/data-directory.js';
import { readLaunchEnvironment } from '../launcher/read-environment.js';
import { Servers, startServers } from '../launcher/servers.js';
import type { Shutdown } from '../launcher/shutdown.js';

export type QueueKind = 'postgres' | 'redis';

/** A system of its own in a temporary directory; what is given for another system does not reach it. */
export interface BenchSystem {
  readonly environment: Environment;
  readonly data: DataDirectory;
  readonly ownerUrl: string;
  readonly superuserUrl: string;
  /** The environment of a process in this system, some of it replaced. */
  variablesFor(replaced: NodeJS.ProcessEnv): NodeJS.ProcessEnv;
  /** Starts the API and the worker. */
  startApplications(): Promise<void>;
}

const applications = [
  { name: 'API', program: 'dist/api.js', log: 'api.log' },
  { name: 'worker', program: 'apps/cli/dist/bench/bench-worker.js', log: 'worker.log' },
];

export async function startBenchSystem(queue: QueueKind, shutdown: Shutdown): Promise<BenchSystem> {
  const directory = temporaryDirectory('musubi-bench-');
  shutdown.add(() => rmSync(directory, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }));
  const given = { ...foreign(process.env), PORT: String(await freePort()), MUSUBI_DATA_DIR: directory, MUSUBI_LOG_LEVEL: 'warn' };
  const bare = readLaunchEnvironment(given);
  const data = openDataDirectory(directory);
  const servers = new Servers(bare, data, { say: () => undefined, giveUp: (line) => { throw new StartProblem(line); } });
  shutdown.add(() => servers.stop());
  const { database, variables } = await startServers(servers);
  const all = { ...variables, ...(queue === 'redis' && { MUSUBI_REDIS_URL: await redisUrl(directory, shutdown) }) };
  const variablesFor = (replaced: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({ ...childEnvironment(given, bare, data.path, all), ...replaced });
  const startApplications = async (): Promise<void> => {
    const env = variablesFor({});
    for (const { name, program, log } of applications) {
      const { stop } = await forkApplication({ name, program, logFile: join(data.logs, log) }).begin(env);
      shutdown.add(stop);
    }
  };
  return {
    environment: { ...readLaunchEnvironment({ ...given, ...all, MUSUBI_DATABASE_OWNER_URL: database.ownerUrl }), logLevel: 'silent' },
    data, ownerUrl: database.ownerUrl, superuserUrl: database.superuserUrl ?? '', variablesFor, startApplications,
  };
}

/** A Redis that is named, else one of this machine's redis-server. */
async function redisUrl(directory: string, shutdown: Shutdown): Promise<string> {
  const named = process.env['MUSUBI_REDIS_URL'];
  if (named !== undefined && named !== '') return named;
  const redis = await startRedis({ dataDir: join(directory, 'redis') });
  shutdown.add(() => redis.stop());
  return redis.url;
}

function foreign(source: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(source).filter(([name]) => !name.startsWith('MUSUBI_') || name === 'MUSUBI_MEILI_BIN'));
}
