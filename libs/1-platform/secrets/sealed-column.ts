/** A column that holds texts sealed by the key ring; declared in the context's schema, so that a rotation of keys misses none. */
export interface SealedColumn {
  readonly table: `${string}.${string}`;
  /** The column of the row's one key, a UUID. */
  readonly id: string;
  readonly column: string;
  /** The first word of the purpose; the row's id is the second: see `purposeOf`. */
  readonly purpose: string;
}

/** Nest injection token of every context's sealed columns. */
export const SEALED_COLUMNS = Symbol('SealedColumns');

/** What a sealed text is bound to: copied into another person's row it does not open. */
export function purposeOf({ purpose }: SealedColumn, id: string): string {
  return `${purpose}:${id}`;
}
