import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import { defaultPreferences, type MailPreferences } from '../domain/mail-preferences.js';

const columns = 'new_matches as "newMatches", withdrawn_matches as "withdrawnMatches", answers, digest_at as "digestAt"';

/** How readers want news of matches mailed: their own in their unit of work, anybody's under the system role. */
@Injectable()
export class MailPreferenceRepository {
  constructor(private readonly database: Database) {}

  async of(userId: string): Promise<MailPreferences> {
    return (await this.ofAll([userId])).get(userId) ?? defaultPreferences;
  }

  /** Who has chosen nothing is not in it. */
  async ofAll(userIds: readonly string[]): Promise<ReadonlyMap<string, MailPreferences>> {
    const found = await this.database.query<MailPreferences & { userId: string }>(
      `select user_id as "userId", ${columns} from notifications.mail_preference where user_id = any ($1::uuid[])`, [[...userIds]]);
    return new Map(found.map(({ userId, ...preferences }) => [userId, preferences]));
  }

  async set({ userId, tenantId }: { readonly userId: string; readonly tenantId: string }, chosen: MailPreferences): Promise<void> {
    await this.database.query(
      `insert into notifications.mail_preference (user_id, tenant_id, new_matches, withdrawn_matches, answers, digest_at) values ($1, $2, $3, $4, $5, $6)
       on conflict (user_id) do update set new_matches = excluded.new_matches, withdrawn_matches = excluded.withdrawn_matches,
         answers = excluded.answers, digest_at = excluded.digest_at`,
      [userId, tenantId, chosen.newMatches, chosen.withdrawnMatches, chosen.answers, chosen.digestAt]);
  }
}
