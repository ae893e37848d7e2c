import { fail, ok, type DomainError, type Result } from '@musubi/kernel';
import { AuditLog } from '@musubi/platform/audit/audit-log';
import { Database } from '@musubi/platform/database/database';
import { Outbox } from '@musubi/platform/events/outbox';
import { Injectable } from '@nestjs/common';
import { registrationLimits } from '../domain/guess-limits.js';
import type { LoginClient } from '../domain/login-client.js';
import { isMailOf } from '../domain/mail-domain.js';
import { CompanyRegistrations } from '../infrastructure/company-registrations.js';
import { registrationVerified } from '../public/identity.events.js';
import { CountAttempts } from './count-attempts.js';

/** The link of the mail proves the address; only then is anybody asked to decide, and only then are the rules told. */
@Injectable()
export class VerifyRegistration {
  constructor(
    private readonly database: Database,
    private readonly attempts: CountAttempts,
    private readonly registrations: CompanyRegistrations,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /** Errors `registration.invalid`, `registration.not_a_company`, `registration.mail_domain_differs`, `request.too_many`. */
  async run(token: string, client: LoginClient): Promise<Result<void, DomainError>> {
    const looked = await this.attempts.guess(registrationLimits.guesses, client, () => this.database.asSystem(() => this.verify(token)));
    if (!looked.ok) return looked;
    return looked.value ?? fail('registration.invalid', 'The link has been used or has run out.', { path: 'token' });
  }

  /** Undefined: there is no such link. */
  private async verify(token: string): Promise<Result<void, DomainError> | undefined> {
    const found = await this.registrations.find(token);
    if (!found) return undefined;
    const { id, tenantId, email, kind, mailDomain } = found;
    if (kind !== null && kind !== 'company') return fail('registration.not_a_company', 'The corporate number belongs to an organisation that is no company.');
    if (mailDomain !== null && !isMailOf(email, mailDomain)) return fail('registration.mail_domain_differs', 'The company uses another mail domain.');
    await this.registrations.verify(id);
    await this.outbox.publish(registrationVerified, { tenantId, aggregateId: id, aggregateVersion: 2, payload: { registrationId: id } });
    await this.audit.record({ tenantId, action: 'registration.verified', entity: 'registration', entityId: id });
    return ok(undefined);
  }
}
