import { fork } from 'node:child_process';
import { closeSync } from 'node:fs';
import { join } from 'node:path';
import { openLog } from '@musubi/platform/embedded/log-file';
import { bareEnvironment } from './child-environment.js';
import { top } from './repository.js';
import type { WorldAnswer, WorldOrder } from './world-order.js';

/** A process that loads its modules until it is told what to prepare. It ends with its answer, or when we do. */
export interface WaitingPreparer {
  prepare(order: WorldOrder): Promise<WorldAnswer>;
}

/** Starts it. What it says goes to `logFile`. */
export function forkPreparer(logFile: string): WaitingPreparer {
  const log = openLog(logFile);
  const child = fork(join(top, 'dist/prepare-world.js'), [], { detached: true, env: bareEnvironment(process.env), execArgv: [], stdio: ['ignore', log, log, 'ipc'] });
  closeSync(log);
  const answered = new Promise<WorldAnswer>((resolve) => {
    child.once('message', (answer) => resolve(answer as WorldAnswer));
    child.once('exit', (code) => resolve({ problem: `Preparing the database ended with exit code ${code ?? 137} (see ${logFile})` }));
    child.once('error', (error) => resolve({ problem: `Preparing the database could not start: ${error.message}` }));
  });
  return {
    prepare: (order) => {
      child.send(order, () => undefined);
      return answered;
    },
  };
}
