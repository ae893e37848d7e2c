import { fail, ok, type DomainError, type Result } from '@musubi/kernel';
import { Database } from '@musubi/platform/database/database';
import { RequestContext } from '@musubi/platform/telemetry/request-context';
import { Injectable } from '@nestjs/common';
import { resetLimits } from '../domain/guess-limits.js';
import type { LoginClient } from '../domain/login-client.js';
import { checkPassword } from '../infrastructure/check-password.js';
import { hashPassword } from '../infrastructure/password.js';
import { PasswordResets } from '../infrastructure/password-resets.js';
import { CountAttempts } from './count-attempts.js';
import { ReplacePassword } from './replace-password.js';

/** A new password by the link of a mail. It opens no session: whoever has the mailbox still needs the second factor. */
@Injectable()
export class ResetPassword {
  constructor(
    private readonly database: Database,
    private readonly attempts: CountAttempts,
    private readonly resets: PasswordResets,
    private readonly replace: ReplacePassword,
    private readonly context: RequestContext,
  ) {}

  /** A password that is not accepted leaves the link good. Errors `password_reset.invalid`, `user.password_…`, `request.too_many`. */
  async run(token: string, text: string, client: LoginClient): Promise<Result<void, DomainError>> {
    const looked = await this.attempts.guess(resetLimits.guesses, client, () => this.database.asSystem(() => this.resets.find(token)));
    if (!looked.ok) return looked;
    const reset = looked.value;
    if (!reset) return invalid();
    const password = checkPassword(text, reset);
    if (!password.ok) return password;
    this.context.identify({ actorId: reset.userId, tenantId: reset.tenantId });
    return await this.replace.byReset(reset, await hashPassword(password.value), reset.id) ? ok(undefined) : invalid();
  }
}

function invalid(): Result<void, DomainError> {
  return fail('password_reset.invalid', 'The link has been used or has run out.', { path: 'token' });
}
