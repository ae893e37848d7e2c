import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { required, withDatabaseName } from './database-url.js';

export interface TestDatabase {
  /** Login of the application role. */
  readonly databaseUrl: string;
  readonly ownerUrl: string;
  /** Skips row-level security: to look at what really stands in the tables. */
  readonly superuserUrl: string;
  drop(): Promise<void>;
}

/** A database of one's own, copied from one that the global setup made: with tables only, or with the small world in them. */
export async function createTestDatabase(template: 'musubi_template' | 'musubi_world' = 'musubi_template'): Promise<TestDatabase> {
  const name = `musubi_${randomBytes(6).toString('hex')}`;
  await run('TEST_OWNER_URL', `create database ${name} template ${template} strategy file_copy`);
  return {
    databaseUrl: withDatabaseName(required('TEST_APPLICATION_URL'), name),
    ownerUrl: withDatabaseName(required('TEST_OWNER_URL'), name),
    superuserUrl: withDatabaseName(required('TEST_SUPERUSER_URL'), name),
    // An autovacuum worker may be in it, which only a superuser may end.
    drop: () => run('TEST_SUPERUSER_URL', `drop database if exists ${name} with (force)`),
  };
}

async function run(login: 'TEST_OWNER_URL' | 'TEST_SUPERUSER_URL', sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: required(login) });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
