import { newId } from '@musubi/kernel';
import { Database } from '@musubi/platform/database/database';
import { hashOfToken, newToken } from '@musubi/platform/session/session-token';
import { Injectable } from '@nestjs/common';
import type { ApiToken, NewApiToken } from '../domain/api-token.js';
import type { Identified } from '../domain/identified.js';

/** Says to people and to scanners of leaked secrets what it is. */
const mark = 'musubi_';
const shownCharacters = mark.length + 6;

const columns = 'id, name, prefix, scopes, created_at as "createdAt", expires_at as "expiresAt", used_at as "usedAt"';

/** SQL over `identity.api_token`: neither revoked nor run out. */
export const isLiveToken = 'revoked_at is null and expires_at > now()';

/** Under the system role. */
@Injectable()
export class ApiTokens {
  constructor(private readonly database: Database) {}

  /** The text is the token; it is stored nowhere. */
  async make({ userId, tenantId }: Identified, { name, scopes, days }: NewApiToken): Promise<{ row: ApiToken; text: string }> {
    const text = mark + newToken();
    const [row] = await this.database.query<ApiToken>(
      `insert into identity.api_token (id, user_id, tenant_id, name, prefix, token_hash, scopes, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, now() + make_interval(days => $8)) returning ${columns}`,
      [newId(), userId, tenantId, name, text.slice(0, shownCharacters), hashOfToken(text), scopes, days]);
    if (!row) throw new Error('an inserted token gives its row');
    return { row, text };
  }

  /** Newest first; one that has run out stays to be seen until it is forgotten. */
  of(userId: string): Promise<ApiToken[]> {
    return this.database.query<ApiToken>(
      `select ${columns} from identity.api_token where user_id = $1 and revoked_at is null order by created_at desc, id desc limit 200`, [userId]);
  }

  /** How many still open something. Makers of tokens wait for each other, so that the count holds. */
  async countLive(userId: string): Promise<number> {
    await this.database.query('select 1 from identity.user_account where id = $1 for update', [userId]);
    const [row] = await this.database.query<{ count: number }>(
      `select count(*)::int as count from identity.api_token where user_id = $1 and ${isLiveToken}`, [userId]);
    return row?.count ?? 0;
  }

  /** False when the person has no such. */
  async revoke(userId: string, id: string): Promise<boolean> {
    return (await this.database.query(
      'update identity.api_token set revoked_at = now() where user_id = $1 and id = $2 and revoked_at is null returning id', [userId, id])).length === 1;
  }

  async revokeAll(userId: string): Promise<void> {
    await this.database.query('update identity.api_token set revoked_at = now() where user_id = $1 and revoked_at is null', [userId]);
  }
}
