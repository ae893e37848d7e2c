import { newId } from '@musubi/kernel';
import { Database } from '@musubi/platform/database/database';
import { hashOfToken, newToken } from '@musubi/platform/session/session-token';
import { Injectable } from '@nestjs/common';
import { passwordResetMinutes } from '../domain/lifetimes.js';
import type { Locale } from '../public/person.js';
import { mayAct } from './may-act.js';

export interface OpenReset {
  readonly id: string;
  readonly userId: string;
  readonly tenantId: string;
  readonly email: string;
  readonly name: string;
}

export interface WrittenReset {
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
  readonly token: string;
  readonly expiresAt: Date;
}

/** A mail may be written again before one arrives; so many of the newest links hold. */
const mostTokens = 5;

const isOpen = 'r.used_at is null and r.expires_at > now()';

/** Requests for a new password. Under the system role. */
@Injectable()
export class PasswordResets {
  constructor(private readonly database: Database) {}

  /** Without a token yet: it is made when the mail is written, and stands in no event, job or log. @returns its id */
  async begin({ userId, tenantId }: { userId: string; tenantId: string }): Promise<string> {
    const id = newId();
    await this.database.query(
      `insert into identity.password_reset (id, user_id, tenant_id, expires_at) values ($1, $2, $3, now() + make_interval(mins => ${passwordResetMinutes}))`,
      [id, userId, tenantId]);
    return id;
  }

  /** Makes a token for the mail being written. Undefined when the request has run out or the account may not act. */
  async write(id: string): Promise<WrittenReset | undefined> {
    const token = newToken();
    const [written] = await this.database.query<Omit<WrittenReset, 'token'>>(
      `update identity.password_reset r
          set token_hashes = (array_append(r.token_hashes, $2))[greatest(1, cardinality(r.token_hashes) + 2 - ${mostTokens}):]
         from identity.user_account a join identity.login l on l.user_id = a.id
        where r.id = $1 and ${isOpen} and a.id = r.user_id and ${mayAct}
       returning l.email, a.name, a.locale, r.expires_at as "expiresAt"`, [id, hashOfToken(token)]);
    return written && { ...written, token };
  }

  async find(token: string): Promise<OpenReset | undefined> {
    const [reset] = await this.database.query<OpenReset>(
      `select r.id, r.user_id as "userId", r.tenant_id as "tenantId", l.email, a.name
         from identity.password_reset r join identity.user_account a on a.id = r.user_id and ${mayAct} join identity.login l on l.user_id = a.id
        where r.token_hashes @> array[$1::bytea] and ${isOpen}`, [hashOfToken(token)]);
    return reset;
  }

  /** True once. */
  async use(id: string): Promise<boolean> {
    return (await this.database.query(`update identity.password_reset r set used_at = now() where id = $1 and ${isOpen} returning id`, [id])).length === 1;
  }

  async endAll(userId: string): Promise<void> {
    await this.database.query('update identity.password_reset set used_at = now() where user_id = $1 and used_at is null', [userId]);
  }
}
