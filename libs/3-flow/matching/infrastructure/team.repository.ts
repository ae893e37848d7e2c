import { Injectable } from '@nestjs/common';
import { Database } from '@musubi/platform/database/database';
import type { MatchHead } from '../public/match.js';
import type { NewTeam, Team } from '../public/team.js';

/** The teams of a need, one a university at most. */
@Injectable()
export class TeamRepository {
  constructor(private readonly database: Database) {}

  /** Instead of those of an earlier version; under the system role. */
  async replace(needId: string, teams: readonly NewTeam[]): Promise<void> {
    await this.database.query('delete from matching.team where need_id = $1', [needId]);
    if (teams.length === 0) return;
    await this.database.query(
      `insert into matching.team (need_id, tenant_id, company_id, need_version, aspects, members)
       select n."needId", n."universityId", n."companyId", n."needVersion", n.aspects, n.members
         from jsonb_to_recordset($1::jsonb) as n ("needId" uuid, "universityId" uuid, "companyId" uuid, "needVersion" int, aspects text[], members jsonb)`,
      [JSON.stringify(teams)]);
  }

  /** The teams that any of these matches belongs to. */
  withMembers(matches: readonly Pick<MatchHead, 'needId' | 'seedId' | 'universityId'>[]): Promise<Pick<NewTeam, 'needId' | 'universityId' | 'needVersion'>[]> {
    const pairs = matches.map(({ needId, seedId, universityId }) => ({ needId, seedId, universityId }));
    return this.database.query(
      `select distinct t.need_id as "needId", t.tenant_id as "universityId", t.need_version as "needVersion"
         from matching.team t join jsonb_to_recordset($1::jsonb) as m ("needId" uuid, "seedId" text, "universityId" uuid)
           on t.need_id = m."needId" and t.tenant_id = m."universityId" and t.members @> jsonb_build_array(jsonb_build_object('seedId', m."seedId"))`,
      [JSON.stringify(pairs)]);
  }

  /** Those of whose members every match stands: without one of them it would not answer what it says. */
  ofNeed(needId: string): Promise<Team[]> {
    return this.database.query<Team>(
      `select t.tenant_id as "universityId", t.aspects,
              jsonb_agg(jsonb_build_object('matchId', m.id, 'seedId', m.seed_id, 'departmentId', m.department_id, 'covers', e.member -> 'covers') order by e.place) as members
         from matching.team t cross join lateral jsonb_array_elements(t.members) with ordinality as e (member, place)
         join matching.match m on m.need_id = t.need_id and m.seed_id = (e.member ->> 'seedId')::uuid and m.tenant_id = t.tenant_id and m.status = 'standing'
        where t.need_id = $1 group by t.need_id, t.tenant_id having count(*) = jsonb_array_length(t.members) order by t.tenant_id`, [needId]);
  }
}
