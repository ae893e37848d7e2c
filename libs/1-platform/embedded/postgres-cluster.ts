import { execFile } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { platform } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { PostgresPlace } from './postgres-place.js';
import { StartProblem } from './start-problem.js';

const major = '18';

/** With LC_CTYPE C the trigram index would find nothing in Japanese. */
export const characterType = platform() === 'linux' ? 'C.UTF-8' : 'en_US.UTF-8';

/** Runs initdb unless the cluster is there. It is renamed into place when complete, so a crash leaves none or a whole one. */
export async function ensureCluster(place: PostgresPlace, superuserPassword: string, durable: boolean): Promise<void> {
  const versionFile = join(place.cluster, 'PG_VERSION');
  if (existsSync(versionFile)) {
    const found = readFileSync(versionFile, 'utf8').trim();
    if (found === major) return;
    throw new StartProblem(`${place.cluster} was made by PostgreSQL ${found}, this is ${major}: move it away or bring its data over by a dump.`);
  }
  const fresh = `${place.cluster}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  const passwordFile = join(dirname(place.cluster), 'initial-password');
  writeFileSync(passwordFile, superuserPassword, { mode: 0o600 });
  if (place.user) for (const path of [fresh, passwordFile]) chownSync(path, place.user.uid, place.user.gid);
  try {
    await promisify(execFile)(join(place.home, 'bin', 'initdb'), [
      `--pgdata=${fresh}`, '--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256',
      '--encoding=UTF8', '--locale-provider=icu', '--icu-locale=ja-JP', '--locale=C', `--lc-ctype=${characterType}`,
      // Many rounds protect words that people think of. These are 192 random bits, and each connection would pay for the rounds on both sides.
      '--set', 'scram_iterations=1', '--no-instructions', ...(durable ? [] : ['--no-sync']),
    ], { ...place.user, cwd: fresh, env: serverEnvironment() });
  } catch (error) {
    const said = (error as { stderr?: string }).stderr?.trim() || (error as Error).message;
    throw new StartProblem(`PostgreSQL could not make its files in ${place.cluster}: ${said}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(fresh, place.cluster);
}

/** Only what PostgreSQL needs: nothing of ours, no locale that may not be installed. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], LANG: 'C', TZ: 'UTC' };
}
