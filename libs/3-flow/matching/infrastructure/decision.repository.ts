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
      `select d.need_id as "needId", d.seed_id as "seedId", d.outcome, d.lesson, d.decided_at as "decidedAt",
              case when d.base = $2 then d.features else m.features end as features
         from matching.decision d join matching.match m on m.id = d.match_id
        where d.tenant_id = $1 and (d.base = $2 or m.base = $2) order by d.match_id`, [universityId, base]);
  }

  /** Universities that decided something since they last learnt, or never learnt. */
  async universitiesWithNews(): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select d.tenant_id as id from matching.decision d
        group by d.tenant_id
       having max(d.decided_at) > coalesce((select max(m.learnt_at) from matching.model m where m.tenant_id = d.tenant_id), '-infinity')
        order by 1`);
    return rows.map(({ id }) => id);
  }

  async count(universityId: string): Promise<{ needs: number; decisions: number }> {
    const [row] = await this.database.query<{ needs: number; decisions: number }>(
      `select count(distinct need_id)::int as needs, count(*)::int as decisions from matching.decision where tenant_id = $1`, [universityId]);
    return row ?? { needs: 0, decisions: 0 };
  }
}
