import { spawn } from 'node:child_process';
import { closeSync, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { openLog } from './log-file.js';

export interface GuardedProgram {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** Standard output and error of the program are appended here. */
  readonly logFile: string;
  readonly uid?: number;
  readonly gid?: number;
  /** Sent one after the other until the program is gone, `stepMs` apart. */
  readonly signals: readonly NodeJS.Signals[];
  readonly stepMs: number;
}

export interface GuardedProcess {
  /** Settles with the exit code (128 + signal number when killed). */
  readonly exited: Promise<number>;
  /** Sends the signals in turn; settles when the program is gone. */
  stop(): Promise<void>;
}

/** The guard is tracked JavaScript beside the sources: it is found from there and from dist/, and by its package from a bundle. */
const guardFile = (): string => ['./guard.mjs', '../../embedded/guard.mjs']
  .map((relative) => fileURLToPath(new URL(relative, import.meta.url)))
  .find((file) => existsSync(file)) ?? createRequire(import.meta.url).resolve('@musubi/platform/guard.mjs');

/**
 * Starts a program under a guard process, so that it ends when we end, even by SIGKILL.
 * Own session: Ctrl-C in the terminal reaches only us, and we stop things in order.
 */
export function startGuarded(program: GuardedProgram): GuardedProcess {
  const { env, logFile, ...order } = program;
  const log = openLog(logFile);
  const guard = spawn(process.execPath, [guardFile(), JSON.stringify(order)], {
    detached: true, env, stdio: ['pipe', log, log],
  });
  closeSync(log);
  const exited = new Promise<number>((resolve) => {
    guard.once('exit', (code) => resolve(code ?? 137));
    guard.once('error', () => resolve(127));
  });
  const hold = guard.stdin as Socket;
  hold.on('error', () => undefined);
  // Neither the guard nor its pipe keeps a finished command or a test run alive.
  guard.unref();
  hold.unref();
  return {
    exited,
    stop: async () => {
      guard.ref();
      hold.destroy();
      await exited;
    },
  };
}
