import { createHash, randomUUID } from 'node:crypto';
import { chmodSync, existsSync, lstatSync, mkdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyPostgresHome, postgresHome } from './postgres-binaries.js';
import { postgresUser, type SystemUser } from './postgres-user.js';
import { isReachable } from './reachable.js';
import { StartProblem } from './start-problem.js';

/** Where one embedded PostgreSQL lives and whom it runs as. */
export interface PostgresPlace {
  /** Ours alone: passwords and log. */
  readonly directory: string;
  /** PGDATA; belongs to the user that PostgreSQL runs as. */
  readonly cluster: string;
  /** With bin/, lib/ and share/. */
  readonly home: string;
  readonly user: SystemUser | undefined;
  /** One line for the operator when the files had to go elsewhere. */
  readonly notice?: string;
}

/**
 * Finds a place that PostgreSQL can use. Only root needs thought: it runs PostgreSQL as another user, who must be
 * able to reach both the programs and the data. A home like /root is closed to it; then both go to a shelter outside.
 */
export function choosePlace(dataDirectory: string): PostgresPlace {
  mkdirSync(dataDirectory, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  const directory = realpathSync(dataDirectory);
  const home = postgresHome();
  const user = postgresUser(join(directory, 'cluster'));
  if (!user) return { directory, cluster: join(directory, 'cluster'), home, user };
  chmodSync(directory, statSync(directory).mode | 0o011);
  const programsAreOpen = isReachable(join(home, 'bin', 'postgres'), user) && isReachable(join(home, 'lib'), user);
  if (isReachable(directory, user)) {
    const openHome = programsAreOpen ? home : copyPostgresHome(home, directory);
    return { directory, cluster: join(directory, 'cluster'), home: openHome, user };
  }
  const shelter = shelterFor(directory);
  const notice = `PostgreSQL cannot run as root, and its user cannot reach ${directory}: the database is in ${shelter}.`;
  return {
    directory, cluster: join(shelter, 'cluster'), user, notice,
    home: programsAreOpen ? home : copyPostgresHome(home, shelter),
  };
}

/** The same directory each time, tied to `directory` by a shared mark: when `directory` is made anew, so is the shelter. */
function shelterFor(directory: string): string {
  const name = `musubi-${createHash('sha256').update(directory).digest('hex').slice(0, 12)}`;
  const throwaway = directory.startsWith(join(realpathSync(tmpdir()), '/'));
  const shelter = (throwaway ? undefined : makeDirectory(join('/var/lib', name))) ?? makeDirectory(join(tmpdir(), name));
  if (shelter === undefined) throw new StartProblem(`PostgreSQL's user cannot reach ${directory}: set MUSUBI_DATA_DIR to a directory that others may cross.`);
  const [mine, theirs] = [join(directory, 'shelter-mark'), join(shelter, 'shelter-mark')];
  if (!existsSync(mine) || !existsSync(theirs) || readFileSync(mine, 'utf8') !== readFileSync(theirs, 'utf8')) {
    rmSync(join(shelter, 'cluster'), { recursive: true, force: true });
    const mark = randomUUID();
    writeFileSync(mine, mark, { mode: 0o600 });
    writeFileSync(theirs, mark, { mode: 0o600 });
  }
  return shelter;
}

function makeDirectory(path: string): string | undefined {
  try {
    mkdirSync(path, { recursive: true, mode: 0o711 });
    const found = lstatSync(path);
    return found.isDirectory() && found.uid === 0 ? path : undefined;
  } catch {
    return undefined;
  }
}
