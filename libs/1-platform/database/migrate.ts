import type { ContextSchema } from './context-schema.js';
import { createDataSource } from './data-source.js';
import { ensureRoles } from './roles.js';

/**
 * Brings the schema to the newest version; safe to call from several processes at once.
 * @returns the names of the migrations that ran
 */
export async function migrate(
  ownerUrl: string,
  applicationUrl: string,
  schemas: readonly ContextSchema[],
): Promise<readonly string[]> {
  await ensureRoles(ownerUrl, applicationUrl);
  const dataSource = await createDataSource(ownerUrl, schemas, 2).initialize();
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query(`select pg_advisory_lock(hashtext('musubi.migrate'))`);
    const ran = await dataSource.runMigrations({ transaction: 'each' });
    return ran.map((migration) => migration.name);
  } finally {
    await lock.release();
    await dataSource.destroy();
  }
}
