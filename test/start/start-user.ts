import { execFileSync } from 'node:child_process';

/** Who starts the system. Without a uid: whoever runs the tests. */
export interface StartUser {
  readonly name: string;
  readonly uid?: number;
  readonly gid?: number;
  /** Whose clone is the first: what holds for everybody is tried there. */
  readonly isFirst: boolean;
}

/** Under root both an ordinary user and root; else only ourselves. */
export function startUsers(): StartUser[] {
  if (process.getuid?.() !== 0) return [{ name: 'an ordinary user', isFirst: true }];
  const [uid, gid] = ['-u', '-g'].map((flag) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' })));
  return [{ name: 'an ordinary user', uid: uid ?? 65_534, gid: gid ?? 65_534, isFirst: true }, { name: 'root', isFirst: false }];
}
