import { fail, ok, type DomainError, type Result } from '@musubi/kernel';
import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { Identified } from '../domain/identified.js';
import { isFreeMail, mailDomainOf } from '../domain/mail-domain.js';
import { mayDecide } from '../domain/registration-reviewer.js';
import type { WaitingRegistration } from '../domain/waiting-registration.js';
import { CompanyRegistrations } from '../infrastructure/company-registrations.js';
import { Invitations } from '../infrastructure/invitations.js';
import type { Role } from '../public/role.js';
import { InvitationLog } from './invitation-log.js';
import { RegisterOrganisation } from './register-organisation.js';
import { RegistrationLog } from './registration-log.js';

export type Decider = Identified & { readonly roles: readonly string[] };

/** Whoever may, lets a company or one more of its people in, or says why not. The person then sets the password by an invitation. */
@Injectable()
export class DecideRegistration {
  constructor(
    private readonly database: Database,
    private readonly registrations: CompanyRegistrations,
    private readonly registerOrganisation: RegisterOrganisation,
    private readonly invitations: Invitations,
    private readonly invitationLog: InvitationLog,
    private readonly log: RegistrationLog,
  ) {}

  /** Those that wait for the caller, oldest first. */
  list(caller: Decider): Promise<readonly WaitingRegistration[]> {
    return this.database.asSystem(async () => (await this.registrations.waiting()).filter((waiting) => mayDecide(caller, waiting)));
  }

  /** Errors `registration.not_found`, `organisation.already_registered`, `invitation.already_open`. */
  approve(caller: Decider, id: string): Promise<Result<void, DomainError>> {
    return this.database.asSystem(async () => {
      const waiting = await this.registrations.lock(id);
      if (!waiting || !mayDecide(caller, waiting)) return notFound();
      const company = waiting.companyId ?? await this.newCompany(waiting);
      if (typeof company !== 'string') return company;
      const { email, personName, locale } = waiting;
      // Who comes first looks after the others, and has needs to post like anybody.
      const roles: Role[] = waiting.companyHasAdmin ? ['company'] : ['company', 'company_admin'];
      const invitation = await this.invitations.begin({ tenantId: company, email, name: personName, locale, roles, because: 'approved' });
      if (!invitation) return fail('invitation.already_open', 'This person is invited already.');
      await this.registrations.decide(id, 'approved', null);
      await this.invitationLog.sent(invitation, 'user.invited');
      await this.log.decided(caller, { id, tenantId: company }, 'approved');
      return ok(undefined);
    });
  }

  /** @param reason for the person, in the mail. Error `registration.not_found` */
  reject(caller: Decider, id: string, reason: string): Promise<Result<void, DomainError>> {
    return this.database.asSystem(async () => {
      const waiting = await this.registrations.lock(id);
      if (!waiting || !mayDecide(caller, waiting)) return notFound();
      await this.registrations.decide(id, 'rejected', reason);
      await this.log.decided(caller, waiting, 'rejected');
      return ok(undefined);
    });
  }

  /** The directory keeps the domain by which its next people are known; one that is open to anybody says nothing. */
  private async newCompany(waiting: WaitingRegistration): Promise<string | { readonly ok: false; readonly error: DomainError }> {
    const { tenantId: id, companyName: name, corporateNumber, prefecture, email } = waiting;
    const made = await this.registerOrganisation.run({
      id, kind: 'company', name, corporateNumber, prefecture, mailDomain: isFreeMail(email) ? undefined : mailDomainOf(email),
      industry: waiting.industry ?? undefined, capital: waiting.capital ?? undefined, employees: waiting.employees ?? undefined,
    });
    return made.ok ? made.value.id : made;
  }
}

function notFound(): { readonly ok: false; readonly error: DomainError } {
  return fail('registration.not_found', 'No such registration waits for you.');
}
