import { fail, ok, type DomainError, type Result } from '@musubi/kernel';
import { Injectable } from '@nestjs/common';
import type { LoginClient } from '../domain/login-client.js';
import { checkPassword } from '../infrastructure/check-password.js';
import { hashPassword } from '../infrastructure/password.js';
import type { Identified } from '../domain/identified.js';
import { ConfirmPassword } from './confirm-password.js';
import { ReplacePassword, type Kept } from './replace-password.js';

export interface ChangePasswordCommand {
  readonly person: Identified;
  readonly sessionId: string;
  readonly client: LoginClient;
  readonly current: string;
  readonly next: string;
}

/** A logged-in person takes a new password; everywhere else they are logged out. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly confirm: ConfirmPassword,
    private readonly replace: ReplacePassword,
  ) {}

  /** Errors `user.password_…`, `user.password_wrong`, `request.too_many`, `session.missing`. */
  async run({ person, sessionId, client, current, next }: ChangePasswordCommand): Promise<Result<Kept, DomainError>> {
    const owner = await this.confirm.run(person, current, client);
    if (!owner.ok) return owner;
    const password = checkPassword(next, owner.value);
    if (!password.ok) return password;
    const hash = await hashPassword(password.value);
    const kept = await this.replace.byOwner(person, hash, { sessionId, client });
    return kept ? ok(kept) : fail('session.missing', 'The session has ended meanwhile.');
  }
}
