import { fork, type ChildProcess } from 'node:child_process';
import { closeSync } from 'node:fs';
import { join } from 'node:path';
import { lastLines, openLog } from '@musubi/platform/embedded/log-file';
import { StartProblem } from '@musubi/platform/embedded/start-problem';
import { bareEnvironment } from './child-environment.js';
import { top } from './repository.js';
import type { Running } from './supervised.js';

const readyDeadlineMs = 60_000;
const stopDeadlineMs = 1_000;

export interface Application {
  /** For messages: `API`, `worker`. */
  readonly name: string;
  /** From the top of the repository, `dist/api.js`. */
  readonly program: string;
  readonly logFile: string;
  /** Addresses of modules that it loads before its program. */
  readonly preload?: readonly string[];
}

/** A process that loads its modules until it is told where the servers are. */
export interface WaitingApplication {
  /** Gives it its environment and waits until it says `ready`. */
  begin(environment: NodeJS.ProcessEnv): Promise<Running>;
  stop(): Promise<void>;
}

/** Starts one of our processes. It leaves by itself when the channel to us breaks. */
export function forkApplication({ name, program, logFile, preload = [] }: Application): WaitingApplication {
  const log = openLog(logFile);
  // Its own session: Ctrl-C reaches only the launcher, which stops things in order.
  const child = fork(join(top, program), ['--launched'], { detached: true, env: bareEnvironment(process.env), execArgv: preload.map((module) => `--import=${module}`), stdio: ['ignore', log, log, 'ipc'] });
  closeSync(log);
  const exited = new Promise<number>((resolve) => {
    child.once('exit', (code) => resolve(code ?? 137));
    child.once('error', () => resolve(127));
  });
  const stop = (): Promise<void> => stopChild(child, exited);
  return { stop, begin };

  async function begin(environment: NodeJS.ProcessEnv): Promise<Running> {
    // One that is gone cannot be told, which its exit says better.
    child.send(environment, () => undefined);
    const outcome = await Promise.race([becomesReady(child), exited, deadline()]);
    if (outcome === 'ready') return { exited, stop };
    child.kill('SIGKILL');
    const how = outcome === 'late' ? `was not ready within ${readyDeadlineMs / 1_000} s` : 'did not start';
    throw new StartProblem(`The ${name} ${how}: ${said(logFile)} (see ${logFile})`);
  }
}

function becomesReady(child: ChildProcess): Promise<'ready'> {
  return new Promise((resolve) => {
    child.on('message', (message) => {
      if (message === 'ready') resolve('ready');
    });
  });
}

function deadline(): Promise<'late'> {
  return new Promise((resolve) => {
    setTimeout(() => resolve('late'), readyDeadlineMs).unref();
  });
}

async function stopChild(child: ChildProcess, exited: Promise<number>): Promise<void> {
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), stopDeadlineMs);
  await exited;
  clearTimeout(force);
}

/** The last thing it logged, without the wrapping of a structured log. */
function said(logFile: string): string {
  const line = lastLines(logFile, 1);
  try {
    const entry = JSON.parse(line) as { msg?: string; err?: { message?: string } };
    return entry.err?.message ?? entry.msg ?? line;
  } catch {
    return line;
  }
}
