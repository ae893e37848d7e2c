import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../domain/actor.js';
import type { EngagementStatus } from '../domain/engagement-status.js';
import { maySeeEveryCase } from '../public/may-see-engagement.js';

export interface EngagementEntry {
  readonly id: string;
  readonly tenantId: string;
  readonly needId: string;
  readonly status: EngagementStatus;
  readonly openedAt: Date;
  readonly ownerUserId: string;
  /** With the owner. */
  readonly userIds: readonly string[];
  /** In the order of acceptance. */
  readonly seedIds: readonly string[];
}

/** Lists engagements, newest first: a company its own, who sees every case the university's, a liaison those they take part in. */
@Injectable()
export class EngagementListReader {
  constructor(private readonly database: Database) {}

  /** One row more than `limit`. @param before id of the last engagement of the page before */
  page(actor: Actor, before: string | undefined, limit: number): Promise<EngagementEntry[]> {
    return this.database.query<EngagementEntry>(
      `select e.id, e.tenant_id as "tenantId", e.need_id as "needId", e.status,
              e.opened_at as "openedAt", e.owner_user_id as "ownerUserId",
              array(select p.user_id::text from triage.engagement_person p where p.engagement_id = e.id order by 1) as "userIds",
              array(select m.seed_id::text from triage.engagement_match m where m.engagement_id = e.id order by m.accepted_at, m.match_id) as "seedIds"
         from triage.engagement e
        where (e.company_id = $1 or e.need_id in (select n.id from catalog.own_need n where n.tenant_id = $1) or (e.tenant_id = $1 and ($2 or e.owner_user_id = $3 or exists (
                select 1 from triage.engagement_person p where p.engagement_id = e.id and p.user_id = $3))))
          and ($4::uuid is null or e.id < $4)
        order by e.id desc limit $5`,
      [actor.tenantId, maySeeEveryCase(actor), actor.userId, before ?? null, limit + 1]);
  }

  /** Earlier cases of a company in the caller's university, newest first. */
  async ofCompany(companyId: string, exceptNeedId: string): Promise<readonly { id: string; needId: string; openedAt: Date }[]> {
    return this.database.query(
      `select id, need_id as "needId", opened_at as "openedAt" from triage.engagement
        where company_id = $1 and need_id <> $2 and tenant_id = platform.current_tenant() order by id desc limit 20`,
      [companyId, exceptNeedId]);
  }
}
