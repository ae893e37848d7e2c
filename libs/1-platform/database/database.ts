import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import { isUuid } from '@musubi/kernel';
import { Injectable } from '@nestjs/common';
import type { PoolClient, QueryConfig, QueryResult } from 'pg';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import { Transaction, writeTogether } from './transaction.js';

/** Whose rows a transaction may see. */
export interface TenantScope {
  readonly tenantId: string;
  readonly userId?: string | undefined;
}

export interface Unit {
  readonly manager: EntityManager;
  readonly client: PoolClient;
  readonly scope: string;
  readonly userId?: string | undefined;
  readonly afterCommit: (() => void)[];
  /** Called before each statement. */
  readonly begin: () => void;
}

/** One unit of work, and with what it begins. */
export interface Task<T> {
  readonly scope: string;
  readonly begin: string;
  readonly work: () => Promise<T>;
  readonly userId?: string | undefined;
  /** The transaction cannot change anything. */
  readonly readsOnly?: boolean;
}

const systemScope = 'system';
const tenantPrefix = 'tenant:';
const systemRole = 'SET LOCAL ROLE musubi_system';
const beginAsSystem = `BEGIN; ${systemRole}`;
const beginReading = `BEGIN READ ONLY; ${systemRole}`;

/** Serialization failure and deadlock: the whole unit of work is run again, never continued. */
const repeatable = new Set(['40001', '40P01']);
const maxAttempts = 5;

/**
 * The only way to the database. A unit of work is one transaction with its tenant set by
 * `set_config(…, true)` in the same round trip as BEGIN, so that nothing leaks to the next
 * borrower of the pooled connection.
 *
 * Connections are pipelined: a statement is sent at once, the answers come in order. So BEGIN travels with the
 * first statement, and statements that do not need each other's answer are best sent together (`Promise.all`). Were BEGIN
 * to fail, what follows it fails too or runs without a tenant, which sees and may change nothing. A unit that asks nothing begins nothing.
 */
@Injectable()
export class Database {
  protected readonly units = new AsyncLocalStorage<Unit>();

  constructor(private readonly dataSource: DataSource) {}

  /** The running unit's manager. Throws outside a unit, so that no query can escape its tenant. */
  get tx(): EntityManager {
    return this.statementUnit().manager;
  }

  /** Runs one statement of SQL in the running unit; rows as objects. */
  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const { client, scope } = this.statementUnit();
    const { rows } = await client.query(prepared(scope, sql, parameters));
    return rows as Row[];
  }

  /** One statement under the system role in a single round trip; part of the running unit when there is one. */
  async queryAsSystem<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    if (this.isOpen) return this.asSystem(() => this.query<Row>(sql, parameters));
    return this.repeated(() => this.connected(async (client) => {
      writeTogether(client);
      const [begun, result, ended] = await Promise.allSettled([
        client.query(beginAsSystem), client.query(prepared(systemScope, sql, parameters)), client.query('COMMIT')]);
      for (const outcome of [begun, result, ended]) if (outcome.status === 'rejected') throw outcome.reason;
      return (result as PromiseFulfilledResult<QueryResult>).value.rows as Row[];
    }));
  }

  /** Runs `work` as the application role of one tenant; joins a running unit of the same scope. */
  inTenant<T>(scope: TenantScope, work: () => Promise<T>): Promise<T> {
    return this.run({ ...taskOf(scope, 'BEGIN'), work });
  }

  /** The same for who changes nothing, as readAsSystem. */
  readInTenant<T>(scope: TenantScope, work: () => Promise<T>): Promise<T> {
    return this.run({ ...taskOf(scope, 'BEGIN READ ONLY'), work, readsOnly: true });
  }

  /** Runs `work` under the system role, which has rights only on the tables it was granted. */
  asSystem<T>(work: () => Promise<T>): Promise<T> {
    return this.run({ scope: systemScope, begin: beginAsSystem, work });
  }

  /** The same for who changes nothing: PostgreSQL refuses a change, unless this joined a unit that may, and nobody waits for the transaction's end. */
  readAsSystem<T>(work: () => Promise<T>): Promise<T> {
    return this.run({ scope: systemScope, begin: beginReading, work, readsOnly: true });
  }

  /** Calls `action` once the running unit is committed; never when it is rolled back. */
  afterCommit(action: () => void): void {
    this.unit().afterCommit.push(action);
  }

  /** Who reads in the running unit: the system role, or one tenant. */
  get reader(): 'system' | TenantScope['tenantId'] {
    const { scope } = this.unit();
    return scope === systemScope ? 'system' : scope.slice(tenantPrefix.length);
  }

  /** The person behind the running unit; undefined for the organisation's own work, a job say. */
  get readerUserId(): string | undefined {
    return this.unit().userId;
  }

  /** True inside a unit of work. */
  get isOpen(): boolean {
    return this.units.getStore() !== undefined;
  }

  private unit(): Unit {
    const unit = this.units.getStore();
    if (!unit) throw new Error('no unit of work is open: use inTenant or asSystem');
    return unit;
  }

  private statementUnit(): Unit {
    const unit = this.unit();
    unit.begin();
    return unit;
  }

  private async run<T>(task: Task<T>): Promise<T> {
    const outer = this.units.getStore();
    if (outer) {
      if (outer.scope !== task.scope) throw new Error(`a unit of ${outer.scope} cannot contain one of ${task.scope}`);
      return task.work();
    }
    return this.repeated(() => this.connected((client, runner) => this.once(client, runner, task)));
  }

  /** A deadlock or a lost race is nobody's fault: the whole unit is run again. */
  private async repeated<T>(unit: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await unit();
      } catch (error) {
        if (attempt >= maxAttempts || !repeatable.has(sqlStateOf(error))) throw error;
      }
    }
  }

  protected async connected<T>(use: (client: PoolClient, runner: QueryRunner) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      return await use(await guardedConnection(runner), runner);
    } finally {
      await runner.release();
    }
  }

  protected async once<T>(client: PoolClient, runner: QueryRunner, task: Task<T>): Promise<T> {
    const transaction = new Transaction(client, runner, task.begin);
    const unit: Unit = { manager: runner.manager, client, scope: task.scope, userId: task.userId, afterCommit: [], begin: () => transaction.begin() };
    try {
      const result = await this.units.run(unit, task.work);
      if (task.readsOnly) await transaction.finish();
      else await transaction.commit();
      for (const action of unit.afterCommit) action();
      return result;
    } catch (error) {
      await transaction.rollBack();
      throw error;
    } finally {
      transaction.leave();
    }
  }
}

function taskOf({ tenantId, userId }: TenantScope, begin: string): Pick<Task<unknown>, 'scope' | 'begin' | 'userId'> {
  const user = userId ?? '';
  if (!isUuid(tenantId) || (user !== '' && !isUuid(user))) throw new Error('a tenant scope needs UUIDs');
  return { scope: tenantPrefix + tenantId, begin: `${begin}; SELECT set_config('app.tenant', '${tenantId}', true), set_config('app.user', '${user}', true)`, userId };
}

const guarded = new WeakSet<object>();

/** A client that loses its server emits `error` while checked out; without a listener the process would end. */
async function guardedConnection(runner: QueryRunner): Promise<PoolClient> {
  const client = (await runner.connect()) as PoolClient;
  if (!guarded.has(client)) {
    guarded.add(client);
    client.on('error', () => undefined);
  }
  return client;
}

const statementNames = new Map<string, string>();

/**
 * Our statements are constants, so each connection plans them once. The name tells the roles apart, whose plans differ by
 * row-level security; PostgreSQL would plan anew at each change of role otherwise.
 */
export function prepared(scope: string, text: string, parameters: readonly unknown[]): QueryConfig {
  const role = scope === systemScope ? 's' : 't';
  let name = statementNames.get(role + text);
  if (name === undefined) {
    name = role + createHash('sha256').update(text).digest('hex').slice(0, 40);
    statementNames.set(role + text, name);
  }
  return { name, text, values: [...parameters] };
}

/** The five-character SQLSTATE of a driver error, or an empty string. */
export function sqlStateOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  const { code, driverError } = error as { code?: unknown; driverError?: { code?: unknown } };
  const state = driverError?.code ?? code;
  return typeof state === 'string' ? state : '';
}
