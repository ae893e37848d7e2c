import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isAlive, ownIdentity, type ProcessIdentity } from './process-identity.js';

interface RunningSystem {
  readonly launcher: ProcessIdentity;
  readonly variables: Readonly<Record<string, string>>;
}

/** Tells other commands on this machine, of the same user, where the running parts are. Returns how to take it back. */
export function publishRunning(file: string, variables: Readonly<Record<string, string>>): () => void {
  const running: RunningSystem = { launcher: ownIdentity(), variables };
  writeFileSync(file, JSON.stringify(running), { mode: 0o600 });
  return () => rmSync(file, { force: true });
}

/** The addresses of a running `up` on this data directory, or undefined. */
export function findRunning(file: string): Readonly<Record<string, string>> | undefined {
  if (!existsSync(file)) return undefined;
  const { launcher, variables } = JSON.parse(readFileSync(file, 'utf8')) as RunningSystem;
  return isAlive(launcher) ? variables : undefined;
}
