import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { StartProblem } from './start-problem.js';

export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

/**
 * Whom PostgreSQL runs as: ourselves, or under root (whom PostgreSQL refuses) the owner of the existing cluster,
 * else the system user `postgres` or `nobody`. Undefined means ourselves.
 */
export function postgresUser(clusterDirectory: string): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  if (existsSync(clusterDirectory)) {
    const { uid, gid } = statSync(clusterDirectory);
    if (uid !== 0) return { uid, gid };
  }
  const user = lookUp('postgres') ?? lookUp('nobody');
  if (!user) throw new StartProblem('PostgreSQL does not run as root and there is neither a user postgres nor nobody: start as an ordinary user.');
  return user;
}

function lookUp(name: string): SystemUser | undefined {
  try {
    const [uid, gid] = ['-u', '-g'].map((flag) => Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] })));
    return uid && gid !== undefined ? { uid, gid } : undefined;
  } catch {
    return undefined;
  }
}
