import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { KeyRing, SealBroken } from './key-ring.js';
import { purposeOf, SEALED_COLUMNS, type SealedColumn } from './sealed-column.js';

const batch = 200;
const nobody = '00000000-0000-0000-0000-000000000000';

export interface RotatedColumn {
  readonly column: string;
  /** Sealed anew with the current key. */
  readonly resealed: number;
  /** Rows whose text no key opens; they stay as they are. */
  readonly unreadable: readonly { readonly id: string; readonly why: string }[];
}

/**
 * Seals anew, with the current key, everything that was sealed with an earlier one; afterwards that one may be taken away.
 * Sessions are not touched: their tokens are random and kept as hashes, no key is in them. Breaking off loses nothing.
 */
@Injectable()
export class RotateKeys {
  constructor(
    private readonly database: Database,
    private readonly ring: KeyRing,
    @Inject(SEALED_COLUMNS) private readonly columns: readonly SealedColumn[],
  ) {}

  async countWaiting(): Promise<number> {
    let waiting = 0;
    for (const { table, column } of this.columns) {
      const [row] = await this.database.queryAsSystem<{ count: number }>(
        `select count(*)::int as count from ${table} where ${column} is not null and not starts_with(${column}, $1)`, [this.ring.currentPrefix()]);
      waiting += row?.count ?? 0;
    }
    return waiting;
  }

  async run(progress: (rows: number) => void = () => undefined): Promise<RotatedColumn[]> {
    const rotated: RotatedColumn[] = [];
    for (const column of this.columns) rotated.push(await this.rotate(column, progress));
    return rotated;
  }

  private async rotate(place: SealedColumn, progress: (rows: number) => void): Promise<RotatedColumn> {
    const unreadable: { id: string; why: string }[] = [];
    let [resealed, last] = [0, nobody];
    for (;;) {
      const seen = await this.database.asSystem(async () => {
        const rows = await this.database.query<{ id: string; sealed: string }>(
          `select ${place.id} as id, ${place.column} as sealed from ${place.table}
            where ${place.id} > $1 and ${place.column} is not null and not starts_with(${place.column}, $2)
            order by ${place.id} limit ${batch} for update`, [last, this.ring.currentPrefix()]);
        for (const { id, sealed } of rows) {
          const anew = this.anew(sealed, purposeOf(place, id));
          if (typeof anew === 'string') {
            await this.database.query(`update ${place.table} set ${place.column} = $2 where ${place.id} = $1`, [id, anew]);
            resealed += 1;
          } else unreadable.push({ id, why: anew.why });
        }
        return rows;
      });
      progress(seen.length);
      const end = seen.at(-1);
      if (!end) return { column: `${place.table}.${place.column}`, resealed, unreadable };
      last = end.id;
    }
  }

  private anew(sealed: string, purpose: string): string | { why: string } {
    try {
      return this.ring.seal(this.ring.open(sealed, purpose), purpose);
    } catch (error) {
      if (error instanceof SealBroken) return { why: error.message };
      throw error;
    }
  }
}
