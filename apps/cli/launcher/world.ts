import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '@musubi/platform/config/environment';
import { StartProblem } from '@musubi/platform/embedded/start-problem';
import { databaseName, keepAccounts, keptAccounts, type Account } from './account.js';
import type { DataDirectory } from './data-directory.js';
import { isPreparedByThisBuild, markPrepared } from './prepared-mark.js';
import { forkPreparer, type WaitingPreparer } from './preparer.js';
import type { DatabaseAddress } from './servers.js';
import type { DemoMode } from './world-order.js';

/** Removes a database whose demo world was never finished: a launcher was killed while loading it. */
export function clearUnfinishedDemo(data: DataDirectory): void {
  if (!existsSync(data.demoUnfinished)) return;
  for (const path of [data.postgres, data.meilisearch, data.accounts, data.demoUnfinished]) {
    rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

/** The schema and, where it is wanted, the demo world. */
export class World {
  private constructor(
    private readonly data: DataDirectory,
    private readonly demo: DemoMode,
    private readonly database: { readonly name: string; readonly isEmbedded: boolean },
    private readonly kept: readonly Account[] | undefined,
    /** Missing when there is nothing to prepare. */
    private readonly preparer: WaitingPreparer | undefined,
  ) {}

  /** Looks what will have to be done, before the database runs; a process for it starts at once. */
  static open({ databaseUrl }: Environment, demo: DemoMode, data: DataDirectory): World {
    const isEmbedded = databaseUrl === undefined;
    const name = databaseName(databaseUrl ?? '', isEmbedded);
    const kept = keptAccounts(data.accounts, name);
    const isPrepared = isEmbedded && (kept !== undefined || demo === 'never') && isPreparedByThisBuild(data.postgres);
    return new World(data, demo, { name, isEmbedded }, kept, isPrepared ? undefined : forkPreparer(join(data.logs, 'prepare.log')));
  }

  /** Migrates, and loads the demo world. Gives the accounts of the demo world, also of an earlier start. */
  async prepare(address: DatabaseAddress, environment: NodeJS.ProcessEnv, say: (line: string) => void): Promise<readonly Account[]> {
    if (!this.preparer) return this.kept ?? [];
    say('preparing the database …');
    const answer = await this.preparer.prepare({
      environment, ownerUrl: address.ownerUrl, demo: this.kept ? 'never' : this.demo, unfinishedFile: this.data.demoUnfinished,
      ...(address.superuserUrl !== undefined && { superuserUrl: address.superuserUrl }),
    });
    if ('problem' in answer) throw new StartProblem(answer.problem);
    if (answer.accounts) keepAccounts(this.data.accounts, this.database.name, answer.accounts);
    rmSync(this.data.demoUnfinished, { force: true });
    if (this.database.isEmbedded) markPrepared(this.data.postgres);
    return answer.accounts ?? this.kept ?? [];
  }
}
