import { Injectable } from '@nestjs/common';
import { reviewerOf } from '../domain/registration-reviewer.js';
import { CompanyRegistrations } from '../infrastructure/company-registrations.js';
import { Invitations } from '../infrastructure/invitations.js';
import type { RegisterCompanyCommand, RegistrationReview, WrittenRegistration, WrittenRejection } from './company-registration.js';
import type { WrittenInvitation } from './invitation.js';

/**
 * For who writes the letters to people that are not in yet. As the system. A link's token is made here, is kept nowhere
 * else and may only go into that mail.
 */
@Injectable()
export class EntryFacade {
  constructor(
    private readonly invitations: Invitations,
    private readonly registrations: CompanyRegistrations,
  ) {}

  /** Of an `invitation.sent`. Undefined when it is not open any more. */
  writeInvitation(invitationId: string): Promise<WrittenInvitation | undefined> {
    return this.invitations.write(invitationId);
  }

  /** Of a `registration.requested`. Undefined when it has run out or is verified. */
  writeRegistration(registrationId: string): Promise<WrittenRegistration | undefined> {
    return this.registrations.write(registrationId);
  }

  /** Of a `registration.rejected`. */
  writeRejection(registrationId: string): Promise<WrittenRejection | undefined> {
    return this.registrations.rejection(registrationId);
  }

  /** Of a `registration.verified`. Undefined when somebody has decided meanwhile. */
  async reviewOf(registrationId: string): Promise<RegistrationReview | undefined> {
    const waiting = await this.registrations.waitingOne(registrationId);
    if (!waiting) return undefined;
    const reviewer = reviewerOf(waiting);
    const reviewers = await this.registrations.holders(reviewer, reviewer === 'company_admin' ? waiting.companyId : null);
    return { companyName: waiting.companyName, reviewers };
  }

  /** For who loads a world: a registration whose address counts as proved. Nobody is told of it. @param command with everything in its normal form */
  async recordVerified(command: RegisterCompanyCommand): Promise<void> {
    const { id } = await this.registrations.begin(command);
    await this.registrations.verify(id);
  }
}
