import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';

/** So many at once, and from then on evenly so many per period. */
export interface AttemptLimit {
  readonly name: string;
  readonly attempts: number;
  readonly perSeconds: number;
}

/** A limit and what it is counted for: an address, an account, both. */
export interface Counted {
  readonly limit: AttemptLimit;
  readonly key: string;
}

interface Debt {
  readonly key: string;
  readonly wait: number;
}

/**
 * Counts attempts in PostgreSQL, so that the limits hold for all processes together and without Redis. A row holds one
 * instant: until when the attempts made are "owed" at the even rate (generic cell rate algorithm). Keys are kept as hashes.
 */
@Injectable()
export class AttemptLimits {
  constructor(private readonly database: Database) {}

  /** Whole seconds until one more attempt is allowed by every limit; 0 now. Counts nothing. */
  async secondsToWait(counted: readonly Counted[]): Promise<number> {
    const debts = await this.database.queryAsSystem<Debt>(
      `select k.key, extract(epoch from l.owed_until - now()) + k.step - k.period as wait
         from platform.attempt_limit l
         join unnest($1::bytea[], $2::float8[], $3::float8[]) as k (key, step, period) on k.key = l.key`, parametersOf(counted));
    return longestWait(debts);
  }

  /** One more attempt, whether allowed or not. */
  async count(counted: readonly Counted[]): Promise<void> {
    await this.database.queryAsSystem(upsert, parametersOf(counted));
  }

  /** Counts one attempt if every limit allows it, and else none. @returns whole seconds to wait; 0 when it was counted */
  take(counted: readonly Counted[]): Promise<number> {
    return this.database.asSystem(async () => {
      await this.database.query('savepoint attempt');
      const debts = await this.database.query<Debt>(
        `with owed as (${upsert} returning key, owed_until)
         select k.key, extract(epoch from owed.owed_until - now()) - k.period as wait
           from owed join unnest($1::bytea[], $2::float8[], $3::float8[]) as k (key, step, period) on k.key = owed.key`, parametersOf(counted));
      const wait = longestWait(debts);
      if (wait > 0) await this.database.query('rollback to savepoint attempt');
      return wait;
    });
  }

  /** Forgets what was counted: it was the right person after all. */
  async forgive(counted: readonly Counted[]): Promise<void> {
    await this.database.queryAsSystem('delete from platform.attempt_limit where key = any ($1::bytea[])', [parametersOf(counted)[0]]);
  }
}

/** In the order of the keys, so that two at once wait for each other and never for ever. */
const upsert = `
  insert into platform.attempt_limit as l (key, owed_until)
  select k.key, now() + make_interval(secs => k.step) from unnest($1::bytea[], $2::float8[], $3::float8[]) as k (key, step, period) order by k.key
  on conflict (key) do update set owed_until = greatest(l.owed_until, now()) + (excluded.owed_until - now())`;

function parametersOf(counted: readonly Counted[]): [keys: Buffer[], steps: number[], periods: number[]] {
  return [
    counted.map(({ limit, key }) => createHash('sha256').update(`${limit.name}\0${key}`).digest()),
    counted.map(({ limit }) => limit.perSeconds / limit.attempts),
    counted.map(({ limit }) => limit.perSeconds),
  ];
}

function longestWait(debts: readonly Debt[]): number {
  // A thousandth of a second is the clock's noise, no debt.
  return Math.ceil(Math.max(0, ...debts.map(({ wait }) => Number(wait) - 0.001)));
}
