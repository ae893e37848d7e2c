import { DataSource, type DataSourceOptions } from 'typeorm';
import type { ContextSchema } from './context-schema.js';

/** Options shared by the processes, the migration command and the tests. */
export function dataSourceOptions(url: string, schemas: readonly ContextSchema[], poolSize = 10): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities: schemas.flatMap((schema) => [...schema.rows]),
    migrations: schemas.flatMap((schema) => [...schema.migrations]),
    migrationsTableName: 'musubi_migrations',
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    poolSize,
    connectTimeoutMS: 5_000,
    // A statement that hangs must not hold a request or a lock for ever.
    extra: { pipeline: true, statement_timeout: 30_000, idle_in_transaction_session_timeout: 60_000 },
    logging: false,
  };
}

export function createDataSource(url: string, schemas: readonly ContextSchema[], poolSize?: number): DataSource {
  return new DataSource(dataSourceOptions(url, schemas, poolSize));
}
