import { newId } from '@musubi/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { ENVIRONMENT, type Environment } from '../config/environment.js';
import { Database } from '../database/database.js';
import { isOpenSession } from './open-session-condition.js';
import { hashOfToken, newToken } from './session-token.js';

export interface NewSession {
  readonly userId: string;
  readonly tenantId: string;
  /** How the person proved who they are. */
  readonly methods?: readonly string[];
  readonly address?: string | undefined;
  readonly userAgent?: string | undefined;
}

/** A session as its owner may see it: without the token, which nobody has but the browser. */
export interface ListedSession {
  readonly id: string;
  readonly methods: readonly string[];
  readonly address: string | null;
  readonly userAgent: string | null;
  readonly createdAt: Date;
  readonly seenAt: Date;
}

/**
 * Opaque server-side sessions: the browser holds a random token, the database only its hash. Each method runs
 * under the system role, in the running unit when there is one.
 */
@Injectable()
export class SessionStore {
  constructor(
    private readonly database: Database,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /** For the cookie: it may not outlive the session. */
  get lifetimeMs(): number {
    return this.environment.sessionHours * 3_600_000;
  }

  /** @returns the token for the cookie; it is stored nowhere */
  async open({ userId, tenantId, methods = [], address, userAgent }: NewSession): Promise<string> {
    const token = newToken();
    await this.database.queryAsSystem(
      `insert into platform.session (token_hash, id, user_id, tenant_id, methods, address, user_agent, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, now() + make_interval(hours => $8))`,
      [hashOfToken(token), newId(), userId, tenantId, methods, address ?? null, userAgent ?? null, this.environment.sessionHours]);
    return token;
  }

  /**
   * The same session under a new token, now proved by one more method; who knows the old token has nothing.
   * Undefined when the session has ended. Its absolute end stays.
   */
  async rotate(sessionId: string, method?: string): Promise<string | undefined> {
    const token = newToken();
    const rotated = await this.database.queryAsSystem(
      `update platform.session set token_hash = $2, methods = case when $3::text is null or $3 = any (methods) then methods else methods || $3::text end
        where id = $1 and ${isOpenSession('$4')} returning id`,
      [sessionId, hashOfToken(token), method ?? null, this.environment.sessionIdleMinutes]);
    return rotated.length === 1 ? token : undefined;
  }

  /** Newest use first; a person has few, a script that never logs out has many. */
  async listOf(userId: string): Promise<ListedSession[]> {
    return this.database.queryAsSystem<ListedSession>(
      `select id, methods, address, user_agent as "userAgent", created_at as "createdAt", seen_at as "seenAt" from platform.session
        where user_id = $1 and ${isOpenSession('$2')} order by seen_at desc, id limit 100`, [userId, this.environment.sessionIdleMinutes]);
  }

  /** @returns whose session it was and which, or undefined when it had ended already */
  async revoke(token: string): Promise<{ id: string; userId: string; tenantId: string } | undefined> {
    const [revoked] = await this.database.queryAsSystem<{ id: string; userId: string; tenantId: string }>(
      `update platform.session set revoked_at = now() where token_hash = $1 and revoked_at is null
       returning id, user_id as "userId", tenant_id as "tenantId"`, [hashOfToken(token)]);
    return revoked;
  }

  /** One session of a person; false when they have no such. */
  async revokeOne(userId: string, sessionId: string): Promise<boolean> {
    const revoked = await this.database.queryAsSystem(
      'update platform.session set revoked_at = now() where user_id = $1 and id = $2 and revoked_at is null returning id', [userId, sessionId]);
    return revoked.length === 1;
  }

  /** Of everybody in an organisation. */
  async revokeAllOf(tenantId: string): Promise<void> {
    await this.database.queryAsSystem('update platform.session set revoked_at = now() where tenant_id = $1 and revoked_at is null returning id', [tenantId]);
  }

  /** All sessions of a person, but the one kept. @returns how many ended */
  async revokeAll(userId: string, keptSessionId?: string): Promise<number> {
    const revoked = await this.database.queryAsSystem(
      `update platform.session set revoked_at = now()
        where user_id = $1 and revoked_at is null and id is distinct from $2 and expires_at > now() returning id`, [userId, keptSessionId ?? null]);
    return revoked.length;
  }

  /** All of a tenant that were opened by this method: it is not believed any more. @returns how many ended */
  async revokeOpenedBy(tenantId: string, method: string): Promise<number> {
    const revoked = await this.database.queryAsSystem(
      `update platform.session set revoked_at = now()
        where tenant_id = $1 and $2 = any (methods) and revoked_at is null and expires_at > now() returning id`, [tenantId, method]);
    return revoked.length;
  }
}
