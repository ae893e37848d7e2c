import { existsSync, readFileSync, rmSync } from 'node:fs';
import { platform } from 'node:os';
import { join } from 'node:path';
import { programOf, worksIn } from './leftover-processes.js';

/**
 * PostgreSQL checks the lock file of a killed server itself, but refuses to start when the process number in it
 * has gone to some other program meanwhile, as happens in containers. Only then is the file removed.
 */
export function removeRecycledLock(cluster: string): void {
  const lock = join(cluster, 'postmaster.pid');
  if (platform() !== 'linux' || !existsSync(lock)) return;
  const pid = Number.parseInt(readFileSync(lock, 'utf8'), 10);
  const program = programOf(pid);
  if (program === undefined) return;
  if (program !== 'postgres' || !worksIn(pid, cluster)) rmSync(lock, { force: true });
}
