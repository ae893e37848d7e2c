import { fail, ok, type DomainError, type Result } from '@musubi/kernel';
import { Database } from '@musubi/platform/database/database';
import { SessionStore } from '@musubi/platform/session/session-store';
import { RequestContext } from '@musubi/platform/telemetry/request-context';
import { Injectable } from '@nestjs/common';
import { AccountStanding } from '../infrastructure/account-standing.js';
import { OidcLinks } from '../infrastructure/oidc-links.js';
import type { OidcRequest } from '../infrastructure/oidc-requests.js';
import type { ProvedLogin } from './redeem-oidc.js';
import { SecurityLog } from './security-log.js';

/** The way back of who gave the password to link an account: it is theirs from now on. */
@Injectable()
export class LinkOidc {
  constructor(
    private readonly database: Database,
    private readonly links: OidcLinks,
    private readonly sessions: SessionStore,
    private readonly standing: AccountStanding,
    private readonly context: RequestContext,
    private readonly log: SecurityLog,
  ) {}

  /** Errors `session.missing` when the session in which it began has ended, `oidc.subject_taken`. */
  run({ userId, sessionId }: OidcRequest, { issuer, subject }: ProvedLogin): Promise<Result<undefined, DomainError>> {
    return this.database.asSystem(async () => {
      const person = userId === null ? undefined : await this.standing.of(userId);
      if (!person || !(await this.sessions.listOf(person.userId)).some(({ id }) => id === sessionId)) return fail('session.missing', 'The session has ended meanwhile.');
      this.context.identify({ actorId: person.userId, tenantId: person.tenantId });
      if (!await this.links.link(person, { issuer, subject })) return fail('oidc.subject_taken', 'The account there is linked to somebody else.');
      await this.log.changed(person, 'oidc_linked', { action: 'user.oidc_linked', changes: { issuer } });
      return ok(undefined);
    });
  }
}
