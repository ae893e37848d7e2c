import { fail, ok, type DomainError, type Result } from '@musubi/kernel';
import { Injectable } from '@nestjs/common';
import type { LoginClient } from '../domain/login-client.js';
import { CredentialReader, type Credentials } from '../infrastructure/credentials.js';
import { passwordFits } from '../infrastructure/password.js';
import { GuardAttempts } from './guard-attempts.js';
import type { Identified } from '../domain/identified.js';

/** Before what would let a stranger at an open screen take the account over: the password once more. */
@Injectable()
export class ConfirmPassword {
  constructor(
    private readonly credentials: CredentialReader,
    private readonly guard: GuardAttempts,
  ) {}

  /** Errors `user.password_wrong`, `request.too_many`: counted together with wrong logins. */
  async run({ userId }: Identified, password: string, client: LoginClient): Promise<Result<Credentials, DomainError>> {
    const login = await this.credentials.byUser(userId, client);
    if (!login) return fail('session.missing', 'The account may no longer act.');
    const known = { device: login.deviceKnown, address: login.addressKnown };
    const checked = await this.guard.run({ kind: 'password', account: login.email, client, known }, async () =>
      (await passwordFits(login.hash, password) ? login : undefined));
    if (!checked.ok) return checked;
    return checked.value ? ok(checked.value) : fail('user.password_wrong', 'The current password is wrong.', { path: 'current' });
  }
}
