import { Injectable } from '@nestjs/common';
import { Database } from '@musubi/platform/database/database';
import type { NothingToMatch } from '../domain/scoring/nothing-to-match.js';
import type { Look } from './indexed-document.repository.js';

export interface NeedRun {
  readonly needId: string;
  readonly companyId: string;
  readonly needVersion: number;
  readonly universityIds: readonly string[];
  readonly nothingToMatch: NothingToMatch['code'] | null;
  /** What the run knew of the seeds: what came later is met by another way. */
  readonly look: Look;
  /** All that the scores depended on besides the texts, in one word. */
  readonly scoredBy: string;
}

@Injectable()
export class NeedRunRepository {
  constructor(private readonly database: Database) {}

  /** Waits for a concurrent run of the same need. False: a newer version was matched already. */
  async record(run: NeedRun): Promise<boolean> {
    const rows = await this.database.query(
      `insert into matching.need_run as r (need_id, tenant_id, need_version, university_ids, nothing_to_match, looked_at, looked_transaction, scored_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (need_id) do update set need_version = excluded.need_version, university_ids = excluded.university_ids,
         nothing_to_match = excluded.nothing_to_match, looked_at = excluded.looked_at,
         looked_transaction = excluded.looked_transaction, scored_by = excluded.scored_by, ran_at = now()
       where excluded.need_version >= r.need_version returning need_id`,
      [run.needId, run.companyId, run.needVersion, [...run.universityIds], run.nothingToMatch, run.look.at, run.look.transaction, run.scoredBy]);
    return rows.length === 1;
  }

  /** Ids of needs that were matched by anything else, in their order, after one. */
  async scoredByOthers(scoredBy: string, afterId: string, limit: number): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      'select need_id as id from matching.need_run where scored_by is distinct from $1 and need_id > $2 order by need_id limit $3', [scoredBy, afterId, limit]);
    return rows.map(({ id }) => id);
  }

  async countScoredByOthers(scoredBy: string): Promise<number> {
    const [row] = await this.database.query<{ count: number }>('select count(*)::int as count from matching.need_run where scored_by is distinct from $1', [scoredBy]);
    return row?.count ?? 0;
  }

  /** The last run, without whom it asked: that is not for every reader. */
  async find(needId: string): Promise<Pick<NeedRun, 'needVersion' | 'nothingToMatch' | 'look'> | undefined> {
    const [row] = await this.database.query<Pick<NeedRun, 'needVersion' | 'nothingToMatch'> & Look>(
      `select need_version as "needVersion", nothing_to_match as "nothingToMatch", looked_at as at, looked_transaction as transaction from matching.need_run where need_id = $1`, [needId]);
    return row && { needVersion: row.needVersion, nothingToMatch: row.nothingToMatch, look: { at: row.at, transaction: row.transaction } };
  }
}
