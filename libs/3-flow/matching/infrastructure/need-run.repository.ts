import { Injectable } from '@nestjs/common';
import { Database } from '@musubi/platform/database/database';
import type { Look } from './indexed-document.repository.js';

export interface NeedRun {
  readonly needId: string;
  readonly companyId: string;
  readonly needVersion: number;
  readonly universityIds: readonly string[];
  readonly nothingToMatch: string | null;
  /** What the run knew of the seeds: what came later is met by another way. */
  readonly look: Look;
}

@Injectable()
export class NeedRunRepository {
  constructor(private readonly database: Database) {}

  /** Waits for a concurrent run of the same need. False: a newer version was matched already. */
  async record(run: NeedRun): Promise<boolean> {
    const rows = await this.database.query(
      `insert into matching.need_run as r (need_id, tenant_id, need_version, university_ids, nothing_to_match, looked_at, looked_transaction)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (need_id) do update set need_version = excluded.need_version, university_ids = excluded.university_ids,
         nothing_to_match = excluded.nothing_to_match, looked_at = excluded.looked_at,
         looked_transaction = excluded.looked_transaction, ran_at = now()
       where excluded.need_version >= r.need_version returning need_id`,
      [run.needId, run.companyId, run.needVersion, [...run.universityIds], run.nothingToMatch, run.look.at, run.look.transaction]);
    return rows.length === 1;
  }

  /** The last run, without whom it asked: that is not for every reader. */
  async find(needId: string): Promise<Pick<NeedRun, 'needVersion' | 'look'> | undefined> {
    const [row] = await this.database.query<{ needVersion: number } & Look>(
      `select need_version as "needVersion", looked_at as at, looked_transaction as transaction from matching.need_run where need_id = $1`, [needId]);
    return row && { needVersion: row.needVersion, look: { at: row.at, transaction: row.transaction } };
  }
}
