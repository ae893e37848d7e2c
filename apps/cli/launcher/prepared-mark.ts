import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { top } from './repository.js';

/**
 * Whether this very build has prepared the embedded database before: then its schema is current, and the start is spared
 * the seconds of loading every migration. The mark lies beside the cluster and goes with it.
 */
export function isPreparedByThisBuild(postgresDirectory: string): boolean {
  const mark = markIn(postgresDirectory);
  return existsSync(mark) && readFileSync(mark, 'utf8') === buildIdentity();
}

/** To be called when the database has been prepared. */
export function markPrepared(postgresDirectory: string): void {
  writeFileSync(markIn(postgresDirectory), buildIdentity(), { mode: 0o600 });
}

function markIn(directory: string): string {
  return join(directory, 'prepared-by');
}

/** Changes with any compiled file and with the installed packages. */
function buildIdentity(): string {
  const hash = createHash('sha256');
  for (const path of ['package-lock.json', 'libs', 'apps/composition']) add(hash, join(top, path));
  return hash.digest('hex');
}

function add(hash: ReturnType<typeof createHash>, path: string): void {
  const found = statSync(path);
  if (found.isDirectory()) {
    for (const name of readdirSync(path).sort()) if (name !== 'node_modules') add(hash, join(path, name));
  } else if (/\.js$|package-lock\.json$/u.test(path)) {
    hash.update(`${path} ${found.size} ${found.mtimeMs}\n`);
  }
}
