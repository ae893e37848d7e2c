import { fork } from 'node:child_process';
import { closeSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openLog } from '@musubi/platform/embedded/log-file';
import { StartProblem } from '@musubi/platform/embedded/start-problem';
import { databaseName, keepAccounts, keptAccounts, type Account } from './account.js';
import type { DataDirectory } from './data-directory.js';
import { isPreparedByThisBuild, markPrepared } from './prepared-mark.js';
import type { DatabaseAddress } from './servers.js';
import type { DemoMode, WorldAnswer, WorldOrder } from './world-order.js';

/** Removes a database whose demo world was never finished: a launcher was killed while loading it. */
export function clearUnfinishedDemo(data: DataDirectory): void {
  if (!existsSync(data.demoUnfinished)) return;
  for (const path of [data.postgres, data.meilisearch, data.accounts, data.demoUnfinished]) {
    rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

/** Migrates, and loads the demo world where it is wanted. Gives the accounts of the demo world, also of an earlier start. */
export async function prepareWorld(
  database: DatabaseAddress, demo: DemoMode, data: DataDirectory, env: NodeJS.ProcessEnv, say: (line: string) => void,
): Promise<readonly Account[]> {
  const isEmbedded = database.superuserUrl !== undefined;
  const name = databaseName(database.applicationUrl, isEmbedded);
  const kept = keptAccounts(data.accounts, name);
  if (isEmbedded && (kept || demo === 'never') && isPreparedByThisBuild(data.postgres)) return kept ?? [];
  say('preparing the database …');
  const answer = await ask({
    ownerUrl: database.ownerUrl, demo: kept ? 'never' : demo, unfinishedFile: data.demoUnfinished,
    ...(database.superuserUrl !== undefined && { superuserUrl: database.superuserUrl }),
  }, env, join(data.logs, 'prepare.log'));
  if ('problem' in answer) throw new StartProblem(answer.problem);
  if (answer.accounts) keepAccounts(data.accounts, name, answer.accounts);
  rmSync(data.demoUnfinished, { force: true });
  if (isEmbedded) markPrepared(data.postgres);
  return answer.accounts ?? kept ?? [];
}

function ask(order: WorldOrder, env: NodeJS.ProcessEnv, logFile: string): Promise<WorldAnswer> {
  const log = openLog(logFile);
  const program = fileURLToPath(new URL('./prepare-world.js', import.meta.url));
  const child = fork(program, [], { detached: true, env, execArgv: [], stdio: ['ignore', log, log, 'ipc'] });
  closeSync(log);
  return new Promise((resolve) => {
    child.once('message', (answer) => resolve(answer as WorldAnswer));
    child.once('exit', (code) => resolve({ problem: `Preparing the database ended with exit code ${code ?? 137} (see ${logFile})` }));
    child.send(order);
  });
}
