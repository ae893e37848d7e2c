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

  /** Whoever changes what later seeds bring of these needs goes one after the other from here on. */
  async lock(needIds: readonly string[]): Promise<void> {
    if (needIds.length > 0) await this.database.query('select need_id from matching.need_run where need_id = any ($1::uuid[]) order by need_id for update', [[...needIds]]);
  }

  /** Lets no other run of the need be recorded until the transaction ends. @returns the version that was matched last */
  async hold(needId: string): Promise<number | undefined> {
    const [row] = await this.database.query<{ needVersion: number }>('select need_version as "needVersion" from matching.need_run where need_id = $1 for update', [needId]);
    return row?.needVersion;
  }

  /** A match has come to them that is to be scored again: they count as matched by anything else from now on. */
  async beDue(needIds: readonly string[]): Promise<void> {
    if (needIds.length > 0) await this.database.query('update matching.need_run set scored_by = null where need_id = any ($1::uuid[])', [[...needIds]]);
  }

  /** Which of the needs have no run of this version and by `scoredBy`; with `since`, none that is newer either. */
  async due(needs: readonly { readonly id: string; readonly version: number }[], { scoredBy, since }: { readonly scoredBy: string; readonly since: Date | null }): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select n.id from jsonb_to_recordset($1::jsonb) as n (id uuid, version int) left join matching.need_run r on r.need_id = n.id
        where r.need_id is null or r.need_version < n.version or r.scored_by is distinct from $2 or r.ran_at < $3 order by n.id`,
      [JSON.stringify(needs), scoredBy, since]);
    return rows.map(({ id }) => id);
  }

  /** The last run, without whom it asked: that is not for every reader. */
  async find(needId: string): Promise<Pick<NeedRun, 'needVersion' | 'nothingToMatch' | 'look'> | undefined> {
    const [row] = await this.database.query<Pick<NeedRun, 'needVersion' | 'nothingToMatch'> & Look>(
      `select need_version as "needVersion", nothing_to_match as "nothingToMatch", looked_at as at, looked_transaction as transaction from matching.need_run where need_id = $1`, [needId]);
    return row && { needVersion: row.needVersion, nothingToMatch: row.nothingToMatch, look: { at: row.at, transaction: row.transaction } };
  }
}
