import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { GrantedSeed } from '../public/granted-seed.js';

const columns = `s.id, s.tenant_id as "universityId", s.department_id as "departmentId", s.title_ja as "titleJa", s.title_en as "titleEn",
  s.researcher_name as "researcherName", s.kind, s.field_codes as "fieldCodes", s.trl`;

/** The seeds of universities that granted an outside TLO sight of them; never a text, never a draft. */
@Injectable()
export class GrantedSeeds {
  constructor(private readonly database: Database) {}

  /** Newest first, one more than `limit`. @param before id of the last one of the page before */
  page(universityIds: readonly string[], before: string | undefined, limit: number): Promise<GrantedSeed[]> {
    return this.database.query<GrantedSeed>(
      `select ${columns} from catalog.seed s
        where s.tenant_id = any ($1::uuid[]) and s.published_at is not null and ($2::uuid is null or s.id < $2) order by s.id desc limit $3`,
      [universityIds, before ?? null, limit + 1]);
  }

  of(universityIds: readonly string[], ids: readonly string[]): Promise<GrantedSeed[]> {
    return this.database.query<GrantedSeed>(
      `select ${columns} from catalog.seed s where s.tenant_id = any ($1::uuid[]) and s.published_at is not null and s.id = any ($2::uuid[])`, [universityIds, ids]);
  }
}
