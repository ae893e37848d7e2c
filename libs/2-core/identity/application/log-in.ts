import { fail, ok, type DomainError, type Result } from '@musubi/kernel';
import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import { normaliseEmail } from '../domain/email-address.js';
import { passwordFits } from '../infrastructure/password.js';

export interface LoggedIn {
  readonly userId: string;
  readonly tenantId: string;
}

interface StoredLogin extends LoggedIn {
  readonly hash: string;
}

/**
 * Checks e-mail address and password. One answer and about the same time for an unknown address, a wrong password
 * and a closed account, so that nobody learns who has one. Error `session.wrong_credentials`.
 */
@Injectable()
export class LogIn {
  constructor(private readonly database: Database) {}

  async run(email: string, password: string): Promise<Result<LoggedIn, DomainError>> {
    const login = await this.find(email);
    // Outside the transaction: hashing is slow on purpose and must hold no connection.
    if (await passwordFits(login?.hash, password) && login) return ok({ userId: login.userId, tenantId: login.tenantId });
    return fail('session.wrong_credentials', 'The e-mail address or the password is wrong.');
  }

  private async find(text: string): Promise<StoredLogin | undefined> {
    const email = normaliseEmail(text);
    // What is no address is looked up all the same: the time tells nothing.
    const [login] = await this.database.asSystem(() => this.database.query<StoredLogin>(
      `select l.user_id as "userId", l.tenant_id as "tenantId", l.password_hash as hash
         from identity.login l join identity.user_account a on a.id = l.user_id and a.active
        where l.email = $1`, [email.ok ? email.value : '']));
    return login;
  }
}
