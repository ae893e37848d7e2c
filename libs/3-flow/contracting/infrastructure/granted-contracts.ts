import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { GrantedContract } from '../domain/granted-contract.js';

const columns = `c.id, c.tenant_id as "universityId", c.department_id as "departmentId", c.engagement_id as "engagementId", c.number, c.type, c.state,
  c.signing_date::text as "signingDate", c.start_date::text as "startDate", c.end_date::text as "endDate"`;

/** The concluded contracts of universities that granted an outside TLO sight of them. */
@Injectable()
export class GrantedContracts {
  constructor(private readonly database: Database) {}

  /** Newest first, one more than `limit`. @param before id of the last one of the page before */
  page(universityIds: readonly string[], before: string | undefined, limit: number): Promise<GrantedContract[]> {
    return this.database.query<GrantedContract>(
      `select ${columns} from contracting.contract c
        where c.tenant_id = any ($1::uuid[]) and c.signed_at is not null and ($2::uuid is null or c.id < $2) order by c.id desc limit $3`,
      [universityIds, before ?? null, limit + 1]);
  }

  /** Oldest first. */
  ofCases(universityIds: readonly string[], engagementIds: readonly string[]): Promise<GrantedContract[]> {
    return this.database.query<GrantedContract>(
      `select ${columns} from contracting.contract c
        where c.tenant_id = any ($1::uuid[]) and c.signed_at is not null and c.engagement_id = any ($2::uuid[]) order by c.id`, [universityIds, engagementIds]);
  }
}
