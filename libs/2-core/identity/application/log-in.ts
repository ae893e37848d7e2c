import { fail, type DomainError, type Result } from '@musubi/kernel';
import { Injectable } from '@nestjs/common';
import { normaliseEmail } from '../domain/email-address.js';
import type { LoginClient } from '../domain/login-client.js';
import { CredentialReader, type Credentials } from '../infrastructure/credentials.js';
import { hashPassword, isOutdated, passwordFits } from '../infrastructure/password.js';
import { GuardAttempts } from './guard-attempts.js';
import { type Opened, OpenSession } from './open-session.js';

export interface LogInCommand {
  readonly email: string;
  readonly password: string;
  readonly client: LoginClient;
  /** Of the session that the browser had until now; it ends. */
  readonly formerToken: string | undefined;
}

/**
 * Checks e-mail address and password. One answer and about the same time for an unknown address, a wrong password
 * and a closed account, so that nobody learns who has one. Errors `session.wrong_credentials`, `request.too_many`.
 */
@Injectable()
export class LogIn {
  constructor(
    private readonly credentials: CredentialReader,
    private readonly guard: GuardAttempts,
    private readonly openSession: OpenSession,
  ) {}

  async run({ email: text, password, client, formerToken }: LogInCommand): Promise<Result<Opened, DomainError>> {
    const email = normaliseEmail(text);
    const account = email.ok ? email.value : text;
    // What is no address is looked up all the same: the time tells nothing.
    const login = await this.credentials.byEmail(account, client);
    const known = { device: login?.deviceKnown ?? false, address: login?.addressKnown ?? false };
    const checked = await this.guard.run({ kind: 'password', account, client, known }, async () =>
      // Outside any transaction: hashing is slow on purpose and must hold no connection.
      (await passwordFits(login?.hash, password) ? login : undefined));
    if (!checked.ok) return checked;
    const person = checked.value;
    if (!person) return wrongCredentials();
    await this.renewHash(person, password);
    return this.openSession.run(person, ['password'], { client, formerToken });
  }

  /** The password is only here now: a hash of older parameters is made anew. */
  private async renewHash({ userId, hash }: Credentials, password: string): Promise<void> {
    if (isOutdated(hash)) await this.credentials.replaceHash(userId, hash, await hashPassword(password));
  }
}

function wrongCredentials(): { readonly ok: false; readonly error: DomainError } {
  return fail('session.wrong_credentials', 'The e-mail address or the password is wrong.');
}
