import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { Told } from '../domain/notification-facts.js';

export interface DigestReader {
  readonly userId: string;
  readonly tenantId: string;
}

/** A notification whose mail waits for the day's digest. */
export interface Undigested {
  readonly id: string;
  readonly told: Told;
  /** What it told the reader for the first time. */
  readonly matchIds: readonly string[];
}

/** What waits for a digest; under the system role only. */
@Injectable()
export class UndigestedNotifications {
  constructor(private readonly database: Database) {}

  readers(): Promise<DigestReader[]> {
    return this.database.query<DigestReader>(
      `select distinct user_id as "userId", tenant_id as "tenantId" from notifications.notification
        where mailed = 'daily' and digest_id is null order by 1`);
  }

  /** Oldest first. */
  async of(userId: string): Promise<Undigested[]> {
    const rows = await this.database.query<{ id: string; kind: string; facts: unknown; matchIds: string[] }>(
      `select n.id, n.kind, n.facts,
              array(select m.match_id::text from notifications.match_mail m where m.notification_id = n.id order by 1) as "matchIds"
         from notifications.notification n where n.user_id = $1 and n.mailed = 'daily' and n.digest_id is null order by n.created_at, n.id`, [userId]);
    return rows.map(({ id, kind, facts, matchIds }) => ({ id, matchIds, told: { kind, facts } as Told }));
  }

  /** @param digestId undefined: they were not worth a mail any more */
  async settle(ids: readonly string[], digestId: string | undefined): Promise<void> {
    await this.database.query(
      `update notifications.notification set digest_id = $2, mailed = case when $2::uuid is null then 'none' else mailed end
        where id = any ($1::uuid[]) and digest_id is null`, [[...ids], digestId ?? null]);
  }
}
