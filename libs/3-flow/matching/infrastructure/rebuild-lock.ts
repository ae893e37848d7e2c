import { Injectable } from '@nestjs/common';
import { Database } from '@musubi/platform/database/database';

const key = `hashtext('musubi.match-index')`;

/**
 * Only one process of the platform builds the match indexes anew at a time: there is one index beside each. PostgreSQL keeps the
 * lock in a transaction that changes nothing, so it ends with the process that has it.
 */
@Injectable()
export class RebuildLock {
  constructor(private readonly database: Database) {}

  /** Waits until nobody else builds. Call it outside of a unit of work. */
  async during(work: () => Promise<void>): Promise<void> {
    await this.held(`select pg_advisory_xact_lock(${key})`, work);
  }

  /** Does nothing where somebody else builds. Call it outside of a unit of work. */
  async unlessHeld(work: () => Promise<void>): Promise<void> {
    await this.held(`select 1 where pg_try_advisory_xact_lock(${key})`, work);
  }

  /** `work` runs beside the transaction, not in it: what it stores is to be seen at once. */
  private async held(lock: string, work: () => Promise<void>): Promise<void> {
    let end = (): void => undefined;
    const ended = new Promise<void>((resolve) => { end = resolve; });
    let holding: Promise<void> | undefined;
    const isMine = new Promise<boolean>((resolve, reject) => {
      holding = this.database.asSystem(async () => {
        // It waits for as long as others build, and then does nothing for as long as we do.
        await this.database.query(`select set_config('statement_timeout', '0', true), set_config('idle_in_transaction_session_timeout', '0', true)`);
        resolve((await this.database.query(lock)).length > 0);
        await ended;
      });
      holding.catch(reject);
    });
    try {
      if (await isMine) await work();
    } finally {
      end();
      await holding?.catch(() => undefined);
    }
  }
}
