import type { MigrationInterface } from 'typeorm';
import type { SealedColumn } from '../secrets/sealed-column.js';

/** What a context adds to the database: its rows (TypeORM entities) and its migrations, in order. */
export interface ContextSchema {
  readonly name: string;
  // TypeORM's own type for an entity target.
  readonly rows: readonly (new () => object)[];
  /** Columns that hold sealed texts. */
  readonly sealed?: readonly SealedColumn[];
  readonly migrations: readonly (new () => MigrationInterface)[];
}
