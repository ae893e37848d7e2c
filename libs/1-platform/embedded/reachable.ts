import { realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { SystemUser } from './postgres-user.js';

/** Whether the user may cross every directory down to `path` and read (and if a program, run) what is there. */
export function isReachable(path: string, user: SystemUser): boolean {
  const target = realpathSync(path);
  if (!may(target, user, statSync(target).isDirectory() ? 0o1 : 0o5)) return false;
  for (let directory = dirname(target); ; directory = dirname(directory)) {
    if (!may(directory, user, 0o1)) return false;
    if (directory === dirname(directory)) return true;
  }
}

function may(path: string, user: SystemUser, bits: number): boolean {
  const { mode, uid, gid } = statSync(path);
  const shift = uid === user.uid ? 6 : gid === user.gid ? 3 : 0;
  return ((mode >> shift) & bits) === bits;
}
