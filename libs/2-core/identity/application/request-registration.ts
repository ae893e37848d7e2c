import { fail, ok, parseCorporateNumber, type DomainError, type Result } from '@musubi/kernel';
import { atLeast } from '@musubi/platform/attempts/at-least';
import { AuditLog } from '@musubi/platform/audit/audit-log';
import { Database } from '@musubi/platform/database/database';
import { Outbox } from '@musubi/platform/events/outbox';
import { Injectable } from '@nestjs/common';
import { normaliseEmail } from '../domain/email-address.js';
import { registrationLimits } from '../domain/guess-limits.js';
import type { LoginClient } from '../domain/login-client.js';
import { CompanyRegistrations } from '../infrastructure/company-registrations.js';
import type { RegisterCompanyCommand } from '../public/company-registration.js';
import { registrationRequested } from '../public/identity.events.js';
import { CountAttempts } from './count-attempts.js';

/** Longer than the work takes: all requests answer after the same time. */
const answerMs = 250;

/**
 * A company asks to be let in. The answer and its time are the same whether address and company are known or not; what is to be
 * said of them stands in the mail, which only the address's owner reads. An address is written to a few times an hour at most.
 */
@Injectable()
export class RequestRegistration {
  constructor(
    private readonly database: Database,
    private readonly attempts: CountAttempts,
    private readonly registrations: CompanyRegistrations,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /** Errors `corporate_number.…`, `user.email_invalid`, `request.too_many` for an address that asks too often. */
  run(command: RegisterCompanyCommand, client: LoginClient): Promise<Result<void, DomainError>> {
    return atLeast(answerMs, async () => {
      const number = parseCorporateNumber(command.corporateNumber);
      if (!number.ok) return fail(number.error.code, number.error.message, { path: 'corporateNumber' });
      const email = normaliseEmail(command.email);
      if (!email.ok) return email;
      const asked = await this.attempts.ask(registrationLimits.network, client);
      if (!asked.ok) return asked;
      const written = await this.attempts.askFor(registrationLimits.account, email.value);
      if (written.ok) await this.begin({ ...command, corporateNumber: number.value, email: email.value });
      return ok(undefined);
    });
  }

  private async begin(command: RegisterCompanyCommand): Promise<void> {
    await this.database.asSystem(async () => {
      const { id, tenantId } = await this.registrations.begin(command);
      await this.outbox.publish(registrationRequested, { tenantId, aggregateId: id, aggregateVersion: 1, payload: { registrationId: id } });
      await this.audit.record({
        tenantId, action: 'registration.requested', entity: 'registration', entityId: id, changes: { corporateNumber: command.corporateNumber },
        personal: { name: command.personName, email: command.email }, person: id,
      });
    });
  }
}
