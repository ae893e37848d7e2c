import { accessSync, constants, mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { StartProblem } from '@musubi/platform/embedded/start-problem';

/** Everything that `up` keeps, by name. */
export interface DataDirectory {
  readonly path: string;
  readonly postgres: string;
  readonly meilisearch: string;
  readonly mailbox: string;
  readonly logs: string;
  readonly lock: string;
  /** Where a running `up` can be reached; other commands read it. */
  readonly running: string;
  readonly accounts: string;
  /** There while the demo world is being loaded: a start that finds it begins anew. */
  readonly demoUnfinished: string;
}

/** Makes the directory when it is missing. Under root others may cross it (not list it): PostgreSQL runs as another user. */
export function openDataDirectory(path: string): DataDirectory {
  try {
    mkdirSync(path, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    accessSync(path, constants.W_OK | constants.X_OK);
    mkdirSync(join(path, 'logs'), { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new StartProblem(`MUSUBI_DATA_DIR: cannot write to ${path} (${(error as NodeJS.ErrnoException).code ?? 'unknown'}).`);
  }
  const real = realpathSync(path);
  const inside = (name: string): string => join(real, name);
  return {
    path: real, postgres: inside('postgres'), meilisearch: inside('meilisearch'), mailbox: inside('mailbox'),
    logs: inside('logs'), lock: inside('up.lock'), running: inside('running.json'), accounts: inside('accounts.json'),
    demoUnfinished: inside('demo-unfinished'),
  };
}
