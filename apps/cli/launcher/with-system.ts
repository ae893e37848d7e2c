import type { Environment } from '@musubi/platform/config/environment';
import { openDataDirectory } from './data-directory.js';
import { lockDirectory } from './directory-lock.js';
import { readLaunchEnvironment } from './read-environment.js';
import { findRunning } from './running-system.js';
import { Servers, startServers } from './servers.js';
import { Shutdown } from './shutdown.js';

export interface System {
  /** With every address filled in. */
  readonly environment: Environment;
  readonly ownerUrl: string;
}

/**
 * Runs a command's work against the system it means: the one the environment names, else the `up` that runs on the
 * data directory, else the embedded parts, started for this command and stopped after it.
 */
export async function withSystem<Outcome>(work: (system: System) => Promise<Outcome>): Promise<Outcome> {
  const environment = readLaunchEnvironment(process.env);
  if (environment.databaseUrl !== undefined) return work(systemAt({}));
  const data = openDataDirectory(environment.dataDir);
  const running = findRunning(data.running);
  if (running) return work(systemAt(running));
  const lock = lockDirectory(data.lock, data.path);
  const shutdown = new Shutdown();
  shutdown.add(() => lock.release());
  const giveUp = (line: string): void => {
    process.stderr.write(`${line}\n`);
    void shutdown.stop(1);
  };
  try {
    const servers = new Servers(environment, data, { say: () => undefined, giveUp });
    shutdown.add(() => servers.stop());
    const { database, variables } = await startServers(servers);
    return await work(systemAt({ ...variables, MUSUBI_DATABASE_OWNER_URL: database.ownerUrl }));
  } finally {
    await shutdown.undo();
  }
}

function systemAt(variables: Readonly<Record<string, string>>): System {
  const environment = readLaunchEnvironment({ ...process.env, ...variables });
  return { environment, ownerUrl: environment.databaseOwnerUrl ?? '' };
}
