import { fork, type ChildProcess } from 'node:child_process';
import { closeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lastLines, openLog } from '@musubi/platform/embedded/log-file';
import { StartProblem } from '@musubi/platform/embedded/start-problem';
import type { Running } from './supervised.js';

const readyDeadlineMs = 60_000;
const stopDeadlineMs = 1_000;

export interface ApplicationStart {
  /** For messages: `API`, `worker`. */
  readonly name: string;
  /** Relative to apps/, `api/dist/main.js`. */
  readonly program: string;
  readonly env: NodeJS.ProcessEnv;
  readonly logFile: string;
}

/** Starts one of our processes and waits until it says `ready`. It leaves by itself when the channel to us breaks. */
export async function startApplication(start: ApplicationStart): Promise<Running> {
  const log = openLog(start.logFile);
  const program = fileURLToPath(new URL(`../../../${start.program}`, import.meta.url));
  // Its own session: Ctrl-C reaches only the launcher, which stops things in order.
  const child = fork(program, [], { detached: true, env: start.env, execArgv: [], stdio: ['ignore', log, log, 'ipc'] });
  closeSync(log);
  const exited = new Promise<number>((resolve) => {
    child.once('exit', (code) => resolve(code ?? 137));
    child.once('error', () => resolve(127));
  });
  const outcome = await Promise.race([becomesReady(child), exited, deadline()]);
  if (outcome === 'ready') return { exited, stop: () => stop(child, exited) };
  child.kill('SIGKILL');
  const how = outcome === 'late' ? `was not ready within ${readyDeadlineMs / 1_000} s` : 'did not start';
  throw new StartProblem(`The ${start.name} ${how}: ${said(start.logFile)} (see ${start.logFile})`);
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

async function stop(child: ChildProcess, exited: Promise<number>): Promise<void> {
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
