import { Injectable } from '@nestjs/common';
import { Database } from '@musubi/platform/database/database';
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
