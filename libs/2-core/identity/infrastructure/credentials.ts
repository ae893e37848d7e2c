import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { LoginClient } from '../domain/login-client.js';
import { isKnownClient, marksOf } from './known-clients.js';
import { mayAct } from './may-act.js';

export interface Credentials {
  readonly userId: string;
  readonly tenantId: string;
  readonly email: string;
  readonly name: string;
  readonly hash: string;
  readonly deviceKnown: boolean;
  readonly addressKnown: boolean;
}

/** Reads what people log in with, under the system role; the application's own may not see a hash. */
@Injectable()
export class CredentialReader {
  constructor(private readonly database: Database) {}

  /** Undefined also for an account that may not act. @param email in its normal form; anything else finds nobody */
  byEmail(email: string, client: LoginClient): Promise<Credentials | undefined> {
    return this.find('l.email = $1', email, client);
  }

  byUser(userId: string, client: LoginClient): Promise<Credentials | undefined> {
    return this.find('l.user_id = $1', userId, client);
  }

  /** Only when nobody has changed the password meanwhile. */
  async replaceHash(userId: string, from: string, to: string): Promise<boolean> {
    const changed = await this.database.queryAsSystem(
      'update identity.login set password_hash = $3 where user_id = $1 and password_hash = $2 returning user_id', [userId, from, to]);
    return changed.length === 1;
  }

  private async find(which: string, value: string, client: LoginClient): Promise<Credentials | undefined> {
    const [found] = await this.database.queryAsSystem<Credentials>(
      `select l.user_id as "userId", l.tenant_id as "tenantId", l.email, a.name, l.password_hash as hash,
              ${isKnownClient('l.user_id', '$2')} as "deviceKnown", ${isKnownClient('l.user_id', '$3')} as "addressKnown"
         from identity.login l join identity.user_account a on a.id = l.user_id and ${mayAct}
        where ${which}`, [value, ...marksOf(client)]);
    return found;
  }
}
