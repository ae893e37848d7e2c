import { newId } from '@musubi/kernel';
import { Injectable } from '@nestjs/common';
import { Database } from '@musubi/platform/database/database';

export interface Rematch {
  readonly id: string;
  readonly begunAt: Date;
  readonly matched: number;
  readonly skipped: number;
}

const columns = 'id, begun_at as "begunAt", matched, skipped';

/** Every method runs in the caller's unit of work, as the system. */
@Injectable()
export class RematchRepository {
  constructor(private readonly database: Database) {}

  /** The one that was broken off, if that was within a day: who calls later means today's needs, all of them. Else a new one. */
  async takeUp(everyNeed: boolean): Promise<Rematch> {
    const [open] = await this.database.query<Rematch>(
      `select ${columns} from matching.rematch
        where ended_at is null and every_need = $1 and worked_at > clock_timestamp() - interval '1 day' order by begun_at desc limit 1`, [everyNeed]);
    if (open) return open;
    const [begun] = await this.database.query<Rematch>(
      `insert into matching.rematch (id, every_need) values ($1, $2) returning ${columns}`, [newId(), everyNeed]);
    if (!begun) throw new Error('the rematch was not noted');
    return begun;
  }

  /** Notes how many needs are left. @returns when, by the database's clock */
  async expect(id: string, left: number): Promise<Date> {
    const [row] = await this.database.query<{ at: Date }>(
      `update matching.rematch set total = matched + skipped + $2, worked_at = clock_timestamp() where id = $1 returning worked_at as at`, [id, left]);
    if (!row) throw new Error('the rematch is gone');
    return row.at;
  }

  async note(id: string, what: 'matched' | 'skipped'): Promise<void> {
    await this.database.query(
      `update matching.rematch set matched = matched + $2, skipped = skipped + $3, worked_at = clock_timestamp() where id = $1`,
      [id, what === 'matched' ? 1 : 0, what === 'skipped' ? 1 : 0]);
  }

  async end(id: string): Promise<void> {
    await this.database.query('update matching.rematch set ended_at = clock_timestamp(), worked_at = clock_timestamp() where id = $1', [id]);
  }
}
