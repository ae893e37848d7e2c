import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { ClientNeed } from '../public/client-need.js';
import { postedByReader } from './mandate-conditions.js';

/** Each column is named: what is not here an intermediary is not shown. */
const selectClientNeed = `
  select n.id, n.version, n.status, n.title_ja as "titleJa", n.title_en as "titleEn", n.body_ja as "bodyJa", n.body_en as "bodyEn",
         n.must_have as "mustHave", n.nice_to_have as "niceToHave", n.keywords, n.field_codes as "fieldCodes", n.trl, n.region,
         n.deadline::text, n.equipment, n.visibility, n.anonymous, n.published_at as "publishedAt", n.changed_at as "changedAt", p.tenant_id as "companyId",
         array(select distinct r.university_id::text from catalog.need_reader r where r.need_id = n.id order by 1) as "universityIds",
         array(select distinct r.user_id::text from catalog.need_reader r where r.need_id = n.id and r.user_id is not null order by 1) as "liaisonIds",
         p.posted_by_name as "postedByName", p.posted_at as "postedAt"
    from catalog.need_posting p join catalog.need n on n.id = p.need_id
   where ${postedByReader}`;

/** What an intermediary reads of the needs that it posted: its own statement and row-level security both say which. */
@Injectable()
export class ClientNeedReader {
  constructor(private readonly database: Database) {}

  async find(intermediaryId: string, id: string): Promise<ClientNeed | undefined> {
    return (await this.database.query<ClientNeed>(`${selectClientNeed} and n.id = $2`, [intermediaryId, id]))[0];
  }

  /** Newest first. */
  list(intermediaryId: string, before: { readonly changedAt: Date; readonly id: string } | undefined, limit: number): Promise<ClientNeed[]> {
    return this.database.query<ClientNeed>(
      `${selectClientNeed} and ($2::timestamptz is null or (n.changed_at, n.id) < ($2, $3::uuid)) order by n.changed_at desc, n.id desc limit $4`,
      [intermediaryId, before?.changedAt ?? null, before?.id ?? null, limit]);
  }
}
