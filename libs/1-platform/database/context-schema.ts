import type { MigrationInterface } from 'typeorm';

/** What a context adds to the database: its rows (TypeORM entities) and its migrations, in order. */
export interface ContextSchema {
  readonly name: string;
  // TypeORM's own type for an entity target.
  readonly rows: readonly (new () => object)[];
  readonly migrations: readonly (new () => MigrationInterface)[];
}
