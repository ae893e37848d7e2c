import { newId } from '@musubi/kernel';
import { Injectable } from '@nestjs/common';
import { Database } from '@musubi/platform/database/database';
import { storedExplanation } from '../domain/explanation/upgrade-explanation.js';
import type { Match, MatchHead, NewMatch } from '../public/match.js';

const head = `m.id, m.tenant_id as "universityId", m.company_id as "companyId", m.need_id as "needId",
  m.need_version as "needVersion", m.seed_id as "seedId", m.seed_version as "seedVersion", m.department_id as "departmentId",
  m.score, m.probability, m.band, m.status`;
const columns = `${head}, m.explanation, m.features, m.base as "featuresVersion", m.model_version as "modelVersion"`;

/** Best first; ties by id, so that the order is the same everywhere. */
const bestFirst = 'm.score desc, m.id';

@Injectable()
export class MatchRepository {
  constructor(private readonly database: Database) {}

  async find(ids: readonly string[]): Promise<Match[]> {
    return this.database.query<Match>(`select ${columns} from matching.match m where m.id = any($1::uuid[])`, [[...ids]]);
  }

  async standingOfNeed(needId: string): Promise<Match[]> {
    return this.database.query<Match>(
      `select ${columns} from matching.match m where m.need_id = $1 and m.status = 'standing' order by ${bestFirst}`, [needId]);
  }

  /** Their ids and what they are about, for changing them. */
  async headsOfNeed(needId: string): Promise<MatchHead[]> {
    return this.database.query<MatchHead>(`select ${head} from matching.match m where m.need_id = $1 and m.status = 'standing'`, [needId]);
  }

  /** Those of several needs that stand and that nobody has done anything about. */
  async undecidedOfNeeds(needIds: readonly string[]): Promise<MatchHead[]> {
    return needIds.length === 0 ? [] : this.database.query<MatchHead>(
      `select ${head} from matching.match m where m.need_id = any ($1::uuid[]) and m.status = 'standing'
          and not exists (select 1 from matching.decision d where d.match_id = m.id)`, [[...needIds]]);
  }

  async headsOfSeed(seedId: string): Promise<MatchHead[]> {
    return this.database.query<MatchHead>(
      `select ${head} from matching.match m where m.seed_id = $1 and m.status = 'standing' order by ${bestFirst}`, [seedId]);
  }

  /** Inserts or renews the pairs, each at most once, in one statement; a pair keeps its id for ever. Returns them with their ids. */
  async store(matches: readonly NewMatch[]): Promise<MatchHead[]> {
    if (matches.length === 0) return [];
    const rows = matches.map((match) => ({ id: newId(), ...match, explanation: storedExplanation(match.explanation) }));
    return this.database.query<MatchHead>(
      `insert into matching.match as m (id, tenant_id, company_id, need_id, need_version, seed_id, seed_version,
                                        department_id, score, band, explanation, probability, features, base, model_version)
       select n.id, n."universityId", n."companyId", n."needId", n."needVersion", n."seedId", n."seedVersion",
              n."departmentId", n.score, n.band, n.explanation, n.probability, n.features, n."featuresVersion", n."modelVersion"
         from jsonb_to_recordset($1::jsonb) as n (id uuid, "universityId" uuid, "companyId" uuid, "needId" uuid, "needVersion" int,
           "seedId" uuid, "seedVersion" int, "departmentId" uuid, score float8, band text, explanation jsonb, probability float8,
           features jsonb, "featuresVersion" text, "modelVersion" int)
       on conflict (need_id, seed_id) do update set need_version = excluded.need_version, seed_version = excluded.seed_version,
         department_id = excluded.department_id, score = excluded.score, band = excluded.band,
         explanation = excluded.explanation, probability = excluded.probability, features = excluded.features, base = excluded.base,
         model_version = excluded.model_version, status = 'standing', matched_at = now()
       where excluded.need_version >= m.need_version and excluded.seed_version >= m.seed_version
       returning ${head}`,
      [JSON.stringify(rows)]);
  }

  /** Returns those that stood until now. */
  async withdraw(ids: readonly string[]): Promise<MatchHead[]> {
    return this.database.query<MatchHead>(
      `update matching.match m set status = 'withdrawn' where m.id = any($1::uuid[]) and m.status = 'standing'
       returning ${head}`, [[...ids]]);
  }
}
