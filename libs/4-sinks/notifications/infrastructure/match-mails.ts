import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';

/** A person was told of a match by a notification. */
export interface MatchMail {
  readonly userId: string;
  readonly tenantId: string;
  readonly matchId: string;
  readonly notificationId: string;
}

/** Who was told of which match; under the system role only. */
@Injectable()
export class MatchMails {
  constructor(private readonly database: Database) {}

  /** @returns the matches that each of them was told of before */
  async told(userIds: readonly string[], matchIds: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
    const found = await this.database.query<{ userId: string; matchIds: string[] }>(
      `select user_id as "userId", array_agg(match_id::text) as "matchIds" from notifications.match_mail
        where user_id = any ($1::uuid[]) and match_id = any ($2::uuid[]) group by user_id`, [[...userIds], [...matchIds]]);
    return new Map(found.map((row) => [row.userId, new Set(row.matchIds)]));
  }

  /** @throws Error when somebody else told one of them of a match since it was looked up: the notice has to be written anew */
  async add(told: readonly MatchMail[]): Promise<void> {
    if (told.length === 0) return;
    const added = await this.database.query(
      `insert into notifications.match_mail (user_id, match_id, tenant_id, notification_id)
       select n."userId", n."matchId", n."tenantId", n."notificationId"
         from jsonb_to_recordset($1::jsonb) as n ("userId" uuid, "matchId" uuid, "tenantId" uuid, "notificationId" uuid)
        order by n."userId", n."matchId" on conflict do nothing returning match_id`, [JSON.stringify(told)]);
    if (added.length < told.length) throw new Error('somebody was told of one of these matches meanwhile; the notice is written anew');
  }
}
