import { Injectable } from '@nestjs/common';
import { Database } from '@musubi/platform/database/database';
import { type Lesson, type Outcome, outcomes } from '../domain/learning/decided-need.js';

export interface DecisionOnMatch {
  readonly matchId: string;
  readonly outcome: Outcome;
  readonly lesson: Lesson;
  readonly reason: string | undefined;
  readonly decidedAt: Date;
}

export interface StoredDecision {
  readonly needId: string;
  readonly seedId: string;
  readonly outcome: Outcome;
  readonly lesson: Lesson;
  readonly features: Readonly<Record<string, number>>;
  readonly decidedAt: Date;
  /** The first version of the model that learnt from it. */
  readonly learntSince: number | null;
}

/** A decision that a model learnt from. */
export interface LearntDecision {
  readonly needId: string;
  readonly seedId: string;
  readonly takenUp: boolean;
}

/** A match that a company and a department signed for. */
export interface ContractOnRecord {
  readonly needId: string;
  readonly seedId: string;
  readonly departmentId: string;
}

/** A decision that is about how well the seed met the need. */
export interface DecisionOnRecord extends ContractOnRecord {
  readonly outcome: 'accepted' | 'declined' | 'contracted';
  /** `YYYY-MM` in Japan. */
  readonly month: string;
}

const onRecord = 'd.need_id as "needId", d.seed_id as "seedId", d.department_id as "departmentId"';

@Injectable()
export class DecisionRepository {
  constructor(private readonly database: Database) {}

  /** Keeps the features that the match has now. What is more settled stays: events of two contexts come in any order. */
  async record({ matchId, outcome, lesson, reason, decidedAt }: DecisionOnMatch): Promise<void> {
    await this.database.query(
      `insert into matching.decision as d (match_id, tenant_id, company_id, need_id, seed_id, department_id, outcome, lesson, reason, features, base, decided_at)
       select m.id, m.tenant_id, m.company_id, m.need_id, m.seed_id, m.department_id, $2, $3, $4, m.features, m.base, $5 from matching.match m where m.id = $1
       on conflict (match_id) do update set outcome = excluded.outcome, lesson = excluded.lesson, reason = excluded.reason, decided_at = excluded.decided_at
       where array_position($6::text[], excluded.outcome) > array_position($6::text[], d.outcome)`,
      [matchId, outcome, lesson, reason ?? null, decidedAt, [...outcomes]]);
  }

  /** The newest of each department, `most` of each at most. */
  ofDepartments(departmentIds: readonly string[], most: number): Promise<DecisionOnRecord[]> {
    return this.database.query<DecisionOnRecord>(
      `select ${onRecord}, d.outcome, to_char(d.decided_at at time zone 'Asia/Tokyo', 'YYYY-MM') as month
         from (select distinct unnest($1::uuid[]) as id) department cross join lateral (
           select * from matching.decision d
            where d.department_id = department.id and d.lesson = 'relevance' and d.outcome <> 'handed_over'
            order by d.decided_at desc, d.match_id limit $2) d`, [[...departmentIds], most]);
  }

  /** On which seeds each company's matches came to a contract; the newest first, `most` at most. */
  contractsOf(companyIds: readonly string[], most: number): Promise<ContractOnRecord[]> {
    return this.database.query<ContractOnRecord>(
      `select ${onRecord} from matching.decision d
        where d.outcome = 'contracted' and d.company_id = any ($1::uuid[]) order by d.decided_at desc, d.match_id limit $2`, [[...companyIds], most]);
  }

  /** Those whose features mean what those of `base` mean, at the decision or since: the match may have been scored again. */
  ofUniversity(universityId: string, base: string): Promise<StoredDecision[]> {
    return this.database.query<StoredDecision>(
      `select d.need_id as "needId", d.seed_id as "seedId", d.outcome, d.lesson, d.decided_at as "decidedAt", d.learnt_since as "learntSince",
              case when d.base = $2 then d.features else m.features end as features
         from matching.decision d join matching.match m on m.id = d.match_id
        where d.tenant_id = $1 and (d.base = $2 or m.base = $2) order by d.match_id`, [universityId, base]);
  }

  /** Remembers what a version learnt from. */
  async learntBy(universityId: string, version: number, decisions: readonly LearntDecision[]): Promise<void> {
    await this.database.query(
      `update matching.decision d set learnt_since = coalesce(d.learnt_since, $2), taken_up_since = coalesce(d.taken_up_since, case when l."takenUp" then $2::int end)
         from jsonb_to_recordset($3::jsonb) as l ("needId" uuid, "seedId" uuid, "takenUp" boolean)
        where d.tenant_id = $1 and d.need_id = l."needId" and d.seed_id = l."seedId"
          and (d.learnt_since is null or (l."takenUp" and d.taken_up_since is null))`, [universityId, version, JSON.stringify(decisions)]);
  }

  /** What a version knew to have been taken up. */
  takenUpBy(universityId: string, version: number): Promise<Pick<StoredDecision, 'needId' | 'seedId'>[]> {
    return this.database.query(
      'select need_id as "needId", seed_id as "seedId" from matching.decision where tenant_id = $1 and taken_up_since <= $2 order by match_id', [universityId, version]);
  }

  /** One word for each university that changes with the text of any need for which something was taken up. */
  async needsTakenUp(universityIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    // Each revision raises a version, whichever is committed first.
    const rows = await this.database.query<{ id: string; texts: string }>(
      `select d.tenant_id as id, count(*) || ':' || sum(n.version) as texts
         from (select distinct tenant_id, need_id from matching.decision where tenant_id = any ($1::uuid[]) and taken_up_since is not null) d
         join matching.indexed_document n on n.corpus = 'need' and n.document_id = d.need_id group by 1`, [[...universityIds]]);
    return new Map(rows.map(({ id, texts }) => [id, texts]));
  }

  /** `telling`: needs of which something was wanted more than something else, as `teaches` has it. */
  async count(universityId: string): Promise<{ needs: number; decisions: number; telling: number }> {
    const [row] = await this.database.query<{ needs: number; decisions: number; telling: number }>(
      `select count(*)::int as needs, coalesce(sum(decisions), 0)::int as decisions, count(*) filter (where outcomes > 1)::int as telling
         from (select count(*) as decisions, count(distinct outcome) filter (where lesson <> 'nothing') as outcomes
                 from matching.decision where tenant_id = $1 group by need_id) need`, [universityId]);
    return row ?? { needs: 0, decisions: 0, telling: 0 };
  }
}
