import { Database } from '@musubi/platform/database/database';
import { hashOfToken, newToken } from '@musubi/platform/session/session-token';
import { Injectable } from '@nestjs/common';
import { loginStepMinutes } from '../domain/lifetimes.js';
import type { LoginMethod } from '../public/login-method.js';

export interface LoginStep {
  readonly userId: string;
  readonly tenantId: string;
  /** What was proved so far. */
  readonly methods: readonly LoginMethod[];
}

const mostFailures = 5;

/** Logins that still wait for their second factor. Under the system role. */
@Injectable()
export class LoginSteps {
  constructor(private readonly database: Database) {}

  async begin({ userId, tenantId, methods }: LoginStep): Promise<string> {
    const token = newToken();
    await this.database.query('delete from identity.login_step where user_id = $1 and expires_at < now()', [userId]);
    await this.database.query(
      `insert into identity.login_step (token_hash, user_id, tenant_id, methods, expires_at)
       values ($1, $2, $3, $4, now() + make_interval(mins => ${loginStepMinutes}))`, [hashOfToken(token), userId, tenantId, methods]);
    return token;
  }

  /** Undefined when it is over: too old, used, or tried too often. */
  async find(token: string): Promise<LoginStep | undefined> {
    const [step] = await this.database.query<LoginStep>(
      `select user_id as "userId", tenant_id as "tenantId", methods from identity.login_step
        where token_hash = $1 and expires_at > now() and failures < ${mostFailures}`, [hashOfToken(token)]);
    return step;
  }

  async fail(token: string): Promise<void> {
    await this.database.query('update identity.login_step set failures = failures + 1 where token_hash = $1', [hashOfToken(token)]);
  }

  /** True for the one who finishes it; a step leads to one session. */
  async finish(token: string): Promise<boolean> {
    return (await this.database.query('delete from identity.login_step where token_hash = $1 and expires_at > now() returning user_id', [hashOfToken(token)])).length === 1;
  }

  async endAll(userId: string): Promise<void> {
    await this.database.query('delete from identity.login_step where user_id = $1', [userId]);
  }
}
