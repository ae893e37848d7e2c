import type { Writable } from 'node:stream';
import type { PoolClient } from 'pg';
import type { QueryRunner } from 'typeorm';

/**
 * A transaction that begins with its first statement and in one packet with it: whoever waits for something else first has no server waiting, and
 * who asks nothing costs it nothing.
 */
export class Transaction {
  #begun: Promise<unknown> | undefined;
  #isOver = false;

  /** `opening`: the statements that begin it. */
  constructor(private readonly client: PoolClient, private readonly runner: QueryRunner, private readonly opening: string) {}

  /** Throws when it is over: a statement would run on a connection that is somebody else's by now. */
  begin(): void {
    if (this.#isOver) throw new Error('the unit of work is over: somebody did not wait for a statement of it');
    if (this.#begun) return;
    // Not awaited: the first statement follows in the same round trip, and fails when this does.
    writeTogether(this.client);
    this.#begun = this.client.query(this.opening);
    this.#begun.catch(() => undefined);
    markTransaction(this.runner, true);
  }

  async commit(): Promise<void> {
    this.#isOver = true;
    if (!this.#begun) return;
    await this.#begun;
    const { command } = await this.client.query('COMMIT');
    // PostgreSQL answers the COMMIT of a failed transaction by rolling it back, without an error.
    if (command !== 'COMMIT') throw new Error('the transaction was rolled back: a statement in it had failed');
  }

  /**
   * For who changed nothing: nobody waits for the answer to COMMIT, and what is asked on this connection next comes after it. Throws when it
   * never began, for then others' rights told what was read; that answer is there before those of the statements.
   */
  async finish(): Promise<void> {
    this.#isOver = true;
    if (!this.#begun) return;
    await this.#begun;
    this.client.query('COMMIT').catch(() => undefined);
  }

  async rollBack(): Promise<void> {
    this.#isOver = true;
    if (this.#begun) await this.client.query('ROLLBACK').catch(() => undefined);
  }

  /** The connection is free for others. */
  leave(): void {
    markTransaction(this.runner, false);
  }
}

/** What is sent until the next tick leaves in one packet: each packet wakes the server once. */
export function writeTogether(client: PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

/** Our BEGIN carries the tenant in the same round trip, so TypeORM is told of it: save() would open and commit a transaction of its own. */
function markTransaction(runner: QueryRunner, active: boolean): void {
  (runner as { isTransactionActive: boolean }).isTransactionActive = active;
}
