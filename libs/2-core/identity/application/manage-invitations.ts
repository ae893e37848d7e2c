import { fail, ok, type DomainError, type Result } from '@musubi/kernel';
import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import { normaliseEmail } from '../domain/email-address.js';
import { invitationLimits } from '../domain/guess-limits.js';
import type { Identified } from '../domain/identified.js';
import { rolesFitKind } from '../domain/roles-of-kind.js';
import { Directory } from '../infrastructure/directory.js';
import { Invitations } from '../infrastructure/invitations.js';
import { PeopleReader } from '../infrastructure/people-reader.js';
import type { Invitation } from '../public/invitation.js';
import type { Locale } from '../public/person.js';
import type { Role } from '../public/role.js';
import { CountAttempts } from './count-attempts.js';
import { InvitationLog } from './invitation-log.js';

export interface InviteCommand {
  readonly email: string;
  readonly roles: readonly Role[];
  /** Of the mail. */
  readonly locale: Locale;
}

/** An administrator invites people into the own organisation, and takes it back while nobody has come. */
@Injectable()
export class ManageInvitations {
  constructor(
    private readonly database: Database,
    private readonly attempts: CountAttempts,
    private readonly directory: Directory,
    private readonly people: PeopleReader,
    private readonly invitations: Invitations,
    private readonly log: InvitationLog,
  ) {}

  list({ tenantId }: Identified): Promise<readonly Invitation[]> {
    return this.database.asSystem(() => this.invitations.waiting(tenantId));
  }

  /**
   * Says nothing of accounts in other organisations: who has one is told so in the mail.
   * Errors `user.email_invalid`, `user.role_not_allowed`, `user.email_taken` (in the own organisation), `invitation.already_open`, `request.too_many`.
   */
  async invite({ tenantId }: Identified, command: InviteCommand): Promise<Result<Invitation, DomainError>> {
    const email = normaliseEmail(command.email);
    if (!email.ok) return email;
    return this.database.asSystem(async () => {
      const organisation = (await this.directory.organisations([tenantId])).get(tenantId);
      if (!organisation) throw new Error('a caller without an organisation');
      const roles = rolesFitKind(organisation.kind, command.roles);
      if (!roles.ok) return roles;
      if ((await this.people.byEmail(email.value))?.tenantId === tenantId) return fail('user.email_taken', 'This person is there already.', { path: 'email' });
      const written = await this.attempts.askFor(invitationLimits.account, email.value);
      if (!written.ok) return written;
      const begun = await this.invitations.begin({ tenantId, email: email.value, roles: roles.value, locale: command.locale, because: 'invited' });
      if (!begun) return fail('invitation.already_open', 'This person is invited already.', { path: 'email' });
      await this.log.sent(begun, 'user.invited');
      return ok(begun);
    });
  }

  /** Good for the whole time again; the links sent before are not. Errors `invitation.not_found`, `request.too_many`. */
  resend({ tenantId }: Identified, id: string): Promise<Result<Invitation, DomainError>> {
    return this.database.asSystem(async () => {
      const found = (await this.invitations.waiting(tenantId)).find((invitation) => invitation.id === id);
      if (!found) return notFound();
      const written = await this.attempts.askFor(invitationLimits.account, found.email);
      if (!written.ok) return written;
      const renewed = await this.invitations.renew(tenantId, id);
      if (!renewed) return notFound();
      await this.log.sent(renewed, 'user.invited_again');
      return ok(renewed);
    });
  }

  /** Error `invitation.not_found`. */
  revoke({ tenantId }: Identified, id: string): Promise<Result<void, DomainError>> {
    return this.database.asSystem(async () => {
      if (!await this.invitations.revoke(tenantId, id)) return notFound();
      await this.log.revoked(tenantId, id);
      return ok(undefined);
    });
  }
}

function notFound(): { readonly ok: false; readonly error: DomainError } {
  return fail('invitation.not_found', 'Your organisation has no such open invitation.');
}
