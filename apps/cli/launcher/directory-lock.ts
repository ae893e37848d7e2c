import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { StartProblem } from '@musubi/platform/embedded/start-problem';
import { isAlive, ownIdentity, type ProcessIdentity } from './process-identity.js';

export interface DirectoryLock {
  /** The launcher before us was killed; what it started may still be ending. */
  readonly tookOver: boolean;
  release(): void;
}

const beingWrittenMs = 2_000;

/** One launcher a data directory. The lock of a launcher that is gone is taken over. */
export function lockDirectory(file: string, directory: string): DirectoryLock {
  let tookOver = false;
  for (;;) {
    if (create(file)) return { tookOver, release: () => rmSync(file, { force: true }) };
    const holder = read(file);
    if (holder === 'gone') continue;
    if (holder === 'unreadable' || isAlive(holder)) {
      const who = holder === 'unreadable' ? '' : ` (process ${holder.pid})`;
      throw new StartProblem(`Musubi already runs on ${directory}${who}: stop it first, or choose another MUSUBI_DATA_DIR and PORT.`);
    }
    putAside(file, holder);
    tookOver = true;
  }
}

function create(file: string): boolean {
  try {
    writeFileSync(file, JSON.stringify(ownIdentity()), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function read(file: string): ProcessIdentity | 'gone' | 'unreadable' {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ProcessIdentity;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'gone';
    // Just being written by another launcher, or cut short by a crash long ago.
    const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    return age < beingWrittenMs ? 'unreadable' : { pid: 0, started: 'never' };
  }
}

/** Two launchers may find the same stale lock; the slower must not remove the lock that the faster has just made. */
function putAside(file: string, stale: ProcessIdentity): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const moved = read(aside);
  const isFresh = typeof moved === 'object' && moved.pid !== 0 && (moved.pid !== stale.pid || moved.started !== stale.started);
  if (isFresh) renameSync(aside, file);
  else rmSync(aside, { force: true });
}
