import { fail, ok, type DomainError, type Result } from '@musubi/kernel';
import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import { invitationLimits } from '../domain/guess-limits.js';
import type { LoginClient } from '../domain/login-client.js';
import { checkPassword } from '../infrastructure/check-password.js';
import { Invitations } from '../infrastructure/invitations.js';
import { hashPassword } from '../infrastructure/password.js';
import type { OpenInvitation } from '../public/invitation.js';
import type { Locale } from '../public/person.js';
import { CountAttempts } from './count-attempts.js';
import { InvitationLog } from './invitation-log.js';
import { type Opened, type Opening, OpenSession } from './open-session.js';
import { RegisterUser } from './register-user.js';

export interface AcceptInvitationCommand extends Opening {
  readonly token: string;
  readonly name: string;
  readonly password: string;
  readonly locale: Locale;
}

class Undone extends Error {
  constructor(readonly problem: DomainError) {
    super(problem.message);
  }
}

/** Who was invited chooses a name and a password, and is in. The address is the invited one: the link has proved it. */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly database: Database,
    private readonly attempts: CountAttempts,
    private readonly invitations: Invitations,
    private readonly registerUser: RegisterUser,
    private readonly openSession: OpenSession,
    private readonly log: InvitationLog,
  ) {}

  /** What the page shows before. Errors `invitation.invalid`, `request.too_many`. */
  async look(token: string, client: LoginClient): Promise<Result<OpenInvitation, DomainError>> {
    const looked = await this.attempts.guess(invitationLimits.guesses, client, () => this.database.asSystem(() => this.invitations.find(token)));
    if (!looked.ok) return looked;
    return looked.value ? ok(looked.value) : invalid();
  }

  /** What is not accepted leaves the link good. Errors `invitation.invalid`, `user.password_…`, `user.email_taken`, `request.too_many`. */
  async run({ token, name, password, locale, ...opening }: AcceptInvitationCommand): Promise<Result<Opened, DomainError>> {
    const found = await this.look(token, opening.client);
    if (!found.ok) return found;
    const invitation = found.value;
    const checked = checkPassword(password, { email: invitation.email, name });
    if (!checked.ok) return checked;
    // Slow on purpose, so before the transaction.
    const passwordHash = await hashPassword(checked.value);
    return this.allOrNothing(async () => {
      if (!await this.invitations.use(invitation.id, token)) return invalid();
      const { tenantId, email, roles } = invitation;
      const person = await this.registerUser.run({ tenantId, email, name, locale, roles, passwordHash });
      // The invitation stays open, or the person could not come back to it.
      if (!person.ok) throw new Undone(person.error);
      await this.log.accepted(tenantId, invitation.id, person.value.id);
      return this.openSession.run({ userId: person.value.id, tenantId }, ['password'], opening);
    });
  }

  private async allOrNothing<T>(work: () => Promise<Result<T, DomainError>>): Promise<Result<T, DomainError>> {
    try {
      return await this.database.asSystem(work);
    } catch (error) {
      if (error instanceof Undone) return { ok: false, error: error.problem };
      throw error;
    }
  }
}

function invalid(): { readonly ok: false; readonly error: DomainError } {
  return fail('invitation.invalid', 'The invitation has been used, revoked or has run out.', { path: 'token' });
}
