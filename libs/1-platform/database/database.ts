import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import type { Writable } from 'node:stream';
import { isUuid } from '@musubi/kernel';
import { Injectable } from '@nestjs/common';
import type { PoolClient, QueryConfig, QueryResult } from 'pg';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';

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
}

/** One unit of work, and with what it begins. */
export interface Task<T> {
  readonly scope: string;
  readonly begin: string;
  readonly work: () => Promise<T>;
  readonly userId: string | undefined;
}

const systemScope = 'system';
const tenantPrefix = 'tenant:';
const beginAsSystem = 'BEGIN; SET LOCAL ROLE musubi_system';

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
 * to fail, what follows it fails too or runs without a tenant, which sees and may change nothing.
 */
@Injectable()
export class Database {
  protected readonly units = new AsyncLocalStorage<Unit>();

  constructor(private readonly dataSource: DataSource) {}

  /** The running unit's manager. Throws outside a unit, so that no query can escape its tenant. */
  get tx(): EntityManager {
    return this.unit().manager;
  }

  /** Runs one statement of SQL in the running unit; rows as objects. */
  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const { client, scope } = this.unit();
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
    const user = scope.userId ?? '';
    if (!isUuid(scope.tenantId) || (user !== '' && !isUuid(user))) throw new Error('a tenant scope needs UUIDs');
    const begin = `BEGIN; SELECT set_config('app.tenant', '${scope.tenantId}', true), set_config('app.user', '${user}', true)`;
    return this.run(tenantPrefix + scope.tenantId, begin, work, scope.userId);
  }

  /** Runs `work` under the system role, which has rights only on the tables it was granted. */
  asSystem<T>(work: () => Promise<T>): Promise<T> {
    return this.run(systemScope, beginAsSystem, work);
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

  private async run<T>(scope: string, begin: string, work: () => Promise<T>, userId?: string): Promise<T> {
    const outer = this.units.getStore();
    if (outer) {
      if (outer.scope !== scope) throw new Error(`a unit of ${outer.scope} cannot contain one of ${scope}`);
      return work();
    }
    return this.repeated(() => this.connected((client, runner) => this.once(client, runner, { scope, begin, work, userId })));
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
    const unit: Unit = { manager: runner.manager, client, scope: task.scope, userId: task.userId, afterCommit: [] };
    // Not awaited: the first statement follows in the same round trip, and fails when this does.
    writeTogether(client);
    const begun = client.query(task.begin);
    begun.catch(() => undefined);
    // TypeORM must know that a transaction runs, or save() would open and commit its own.
    markTransaction(runner, true);
    try {
      const result = await this.units.run(unit, task.work);
      await begun;
      const { command } = await client.query('COMMIT');
      // PostgreSQL answers the COMMIT of a failed transaction by rolling it back, without an error.
      if (command !== 'COMMIT') throw new Error('the transaction was rolled back: a statement in it had failed');
      for (const action of unit.afterCommit) action();
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      markTransaction(runner, false);
    }
  }
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

/** What is sent until the next tick leaves in one packet: each packet wakes the server once. */
function writeTogether(client: PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
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

/** Our BEGIN carries the tenant in the same round trip, so TypeORM is told of it instead of sending its own. */
function markTransaction(runner: QueryRunner, active: boolean): void {
  (runner as { isTransactionActive: boolean }).isTransactionActive = active;
}
