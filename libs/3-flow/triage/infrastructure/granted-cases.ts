import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { GrantedCase, GrantedCaseQuery } from '../public/granted-case.js';

/** The cases of universities that granted an outside TLO sight of them. */
@Injectable()
export class GrantedCases {
  constructor(private readonly database: Database) {}

  /** Newest first, one more than `limit`. */
  page({ universityIds, id, before, limit }: GrantedCaseQuery): Promise<GrantedCase[]> {
    return this.database.query<GrantedCase>(
      `select e.id, e.tenant_id as "universityId", e.status, e.opened_at as "openedAt",
              (select coalesce(json_agg(json_build_object('seedId', m.seed_id, 'departmentId', m.department_id) order by m.accepted_at, m.match_id), '[]')
                 from triage.engagement_match m where m.engagement_id = e.id) as seeds
         from triage.engagement e
        where e.tenant_id = any ($1::uuid[]) and ($2::uuid is null or e.id = $2) and ($3::uuid is null or e.id < $3) order by e.id desc limit $4`,
      [universityIds, id ?? null, before ?? null, limit + 1]);
  }
}
