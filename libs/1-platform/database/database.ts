import { AsyncLocalStorage } from 'node:async_hooks';
import { isUuid } from '@musubi/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';

/** Whose rows a transaction may see. */
export interface TenantScope {
  readonly tenantId: string;
  readonly userId?: string | undefined;
}

interface Unit {
  readonly manager: EntityManager;
  readonly scope: string;
  readonly afterCommit: (() => void)[];
}

/** Serialization failure and deadlock: the whole unit of work is run again, never continued. */
const repeatable = new Set(['40001', '40P01']);
const maxAttempts = 5;

/**
 * The only way to the database. A unit of work is one transaction with its tenant set by
 * `set_config(…, true)` in the same round trip as BEGIN, so that nothing leaks to the next
 * borrower of the pooled connection.
 */
@Injectable()
export class Database {
  private readonly units = new AsyncLocalStorage<Unit>();

  constructor(private readonly dataSource: DataSource) {}

  /** The running unit's manager. Throws outside a unit, so that no query can escape its tenant. */
  get tx(): EntityManager {
    return this.unit().manager;
  }

  /** Runs SQL in the running unit; rows as objects. */
  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const result: unknown = await this.tx.query(sql, [...parameters]);
    return rowsOf<Row>(result);
  }

  /** Runs `work` as the application role of one tenant; joins a running unit of the same scope. */
  inTenant<T>(scope: TenantScope, work: () => Promise<T>): Promise<T> {
    const user = scope.userId ?? '';
    if (!isUuid(scope.tenantId) || (user !== '' && !isUuid(user))) throw new Error('a tenant scope needs UUIDs');
    const begin = `BEGIN; SELECT set_config('app.tenant', '${scope.tenantId}', true), set_config('app.user', '${user}', true)`;
    return this.run(`tenant:${scope.tenantId}`, begin, work);
  }

  /** Runs `work` under the system role, which has rights only on the tables it was granted. */
  asSystem<T>(work: () => Promise<T>): Promise<T> {
    return this.run('system', `BEGIN; SET LOCAL ROLE musubi_system`, work);
  }

  /** Calls `action` once the running unit is committed; never when it is rolled back. */
  afterCommit(action: () => void): void {
    this.unit().afterCommit.push(action);
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

  private async run<T>(scope: string, begin: string, work: () => Promise<T>): Promise<T> {
    const outer = this.units.getStore();
    if (outer) {
      if (outer.scope !== scope) throw new Error(`a unit of ${outer.scope} cannot contain one of ${scope}`);
      return work();
    }
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(scope, begin, work);
      } catch (error) {
        if (attempt >= maxAttempts || !repeatable.has(sqlStateOf(error))) throw error;
      }
    }
  }

  private async once<T>(scope: string, begin: string, work: () => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await guardedConnection(runner);
      await runner.query(begin);
      // TypeORM must know that a transaction runs, or save() would open and commit its own.
      markTransaction(runner, true);
      const unit: Unit = { manager: runner.manager, scope, afterCommit: [] };
      const result = await this.units.run(unit, work);
      await runner.query('COMMIT');
      markTransaction(runner, false);
      for (const action of unit.afterCommit) action();
      return result;
    } catch (error) {
      markTransaction(runner, false);
      await runner.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }
}

const guarded = new WeakSet<object>();

/** A client that loses its server emits `error` while checked out; without a listener the process would end. */
async function guardedConnection(runner: QueryRunner): Promise<void> {
  const client = (await runner.connect()) as { on(event: 'error', listener: () => void): void };
  if (guarded.has(client)) return;
  guarded.add(client);
  client.on('error', () => undefined);
}

/** TypeORM answers [rows, count] for UPDATE and DELETE … RETURNING, plain rows otherwise. */
function rowsOf<Row>(result: unknown): Row[] {
  if (Array.isArray(result) && result.length === 2 && Array.isArray(result[0]) && typeof result[1] === 'number') {
    return result[0] as Row[];
  }
  return (Array.isArray(result) ? result : []) as Row[];
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
