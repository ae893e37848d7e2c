import { execFileSync } from 'node:child_process';

/** Who starts the system. Without a uid: whoever runs the tests. */
export interface StartUser {
  readonly name: string;
  readonly uid?: number;
  readonly gid?: number;
}

/** Under root both root and an ordinary user; else only ourselves. */
export function startUsers(): StartUser[] {
  if (process.getuid?.() !== 0) return [{ name: 'an ordinary user' }];
  const [uid, gid] = ['-u', '-g'].map((flag) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' })));
  return [{ name: 'root' }, { name: 'an ordinary user', uid: uid ?? 65_534, gid: gid ?? 65_534 }];
}
