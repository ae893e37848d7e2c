import { Database, prepared, type Task, type Unit } from '@musubi/platform/database/database';
import type { PoolClient } from 'pg';
import type { QueryRunner } from 'typeorm';

/**
 * What the database would be without row-level security: nothing is left that is there for its sake, no BEGIN with the tenant's setting, no
 * change of role, no COMMIT. A reading request is its statements and nothing else, prepared and sent together as in the product.
 */
class UnguardedDatabase extends Database {
  override queryAsSystem<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    if (this.isOpen) return this.query<Row>(sql, parameters);
    return this.connected(async (client) => (await client.query(prepared('system', sql, parameters))).rows as Row[]);
  }

  protected override async once<T>(client: PoolClient, { manager }: QueryRunner, { scope, userId, work }: Task<T>): Promise<T> {
    const unit: Unit = { manager, client, scope, userId, afterCommit: [], begin: () => undefined };
    const result = await this.units.run(unit, work);
    for (const action of unit.afterCommit) action();
    return result;
  }
}

// Loaded before the API's main file, by a benchmark alone: the product has no way to be without.
for (const name of ['queryAsSystem', 'once'] as const) {
  Object.defineProperty(Database.prototype, name, { value: Object.getOwnPropertyDescriptor(UnguardedDatabase.prototype, name)?.value as unknown });
}
