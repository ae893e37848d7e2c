import { ok, type DomainError, type Result } from '@musubi/kernel';
import { atLeast } from '@musubi/platform/attempts/at-least';
import { AuditLog } from '@musubi/platform/audit/audit-log';
import { Database } from '@musubi/platform/database/database';
import { Outbox } from '@musubi/platform/events/outbox';
import { Injectable } from '@nestjs/common';
import { normaliseEmail } from '../domain/email-address.js';
import { resetLimits } from '../domain/guess-limits.js';
import type { LoginClient } from '../domain/login-client.js';
import { CredentialReader, type Credentials } from '../infrastructure/credentials.js';
import { PasswordResets } from '../infrastructure/password-resets.js';
import { passwordResetRequested } from '../public/identity.events.js';
import { CountAttempts } from './count-attempts.js';

/** Longer than the work for an account that exists takes: all requests answer after the same time. */
const answerMs = 250;

/**
 * Somebody forgot a password. The answer and its time are the same whether there is such an account or not; a mail goes out
 * only if there is. An account is written to a few times an hour at most, so that nobody fills a mailbox.
 */
@Injectable()
export class RequestPasswordReset {
  constructor(
    private readonly database: Database,
    private readonly credentials: CredentialReader,
    private readonly attempts: CountAttempts,
    private readonly resets: PasswordResets,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /** Error `request.too_many` for an address that asks too often, whomever for. */
  run(text: string, client: LoginClient): Promise<Result<void, DomainError>> {
    return atLeast(answerMs, async () => {
      const asked = await this.attempts.ask(resetLimits.network, client);
      if (!asked.ok) return asked;
      const email = normaliseEmail(text);
      const key = email.ok ? email.value : text;
      const login = await this.credentials.byEmail(key, client);
      const written = await this.attempts.askFor(resetLimits.account, key);
      if (login && written.ok) await this.begin(login);
      return ok(undefined);
    });
  }

  private async begin({ userId, tenantId }: Credentials): Promise<void> {
    await this.database.asSystem(async () => {
      const resetId = await this.resets.begin({ userId, tenantId });
      await this.outbox.publish(passwordResetRequested, { tenantId, aggregateId: resetId, aggregateVersion: 1, payload: { resetId, userId } });
      await this.audit.record({ tenantId, action: 'user.password_reset_requested', entity: 'user', entityId: userId });
    });
  }
}
