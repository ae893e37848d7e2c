import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';

export const sessionLifetimeMs = 12 * 3_600_000;
const idleMinutes = 120;

export interface Session {
  readonly userId: string;
  readonly tenantId: string;
}

/** Opaque server-side sessions: the browser holds a random token, the database only its hash. */
@Injectable()
export class SessionStore {
  constructor(private readonly database: Database) {}

  /** @returns the token for the cookie; it is stored nowhere */
  async open(session: Session): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await this.database.asSystem(() => this.database.query(
      `insert into platform.session (token_hash, user_id, tenant_id, expires_at)
       values ($1, $2, $3, now() + make_interval(secs => $4))`,
      [hashOf(token), session.userId, session.tenantId, sessionLifetimeMs / 1_000]));
    return token;
  }

  async find(token: string): Promise<Session | undefined> {
    const [session] = await this.database.asSystem(() => this.database.query<Session>(
      `update platform.session set seen_at = case when seen_at < now() - interval '1 minute' then now() else seen_at end
        where token_hash = $1 and revoked_at is null and expires_at > now()
          and seen_at > now() - make_interval(mins => $2)
       returning user_id as "userId", tenant_id as "tenantId"`, [hashOf(token), idleMinutes]));
    return session;
  }

  async revoke(token: string): Promise<void> {
    await this.database.asSystem(() => this.database.query(
      'update platform.session set revoked_at = now() where token_hash = $1 and revoked_at is null', [hashOf(token)]));
  }
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
