import { fail, type DomainError, type Result } from '@musubi/kernel';
import { Database } from '@musubi/platform/database/database';
import { SessionStore } from '@musubi/platform/session/session-store';
import { Injectable } from '@nestjs/common';
import { AccountStanding } from '../infrastructure/account-standing.js';
import { OidcLinks } from '../infrastructure/oidc-links.js';
import type { OidcRequest } from '../infrastructure/oidc-requests.js';
import { type Opened, type Opening, OpenSession } from './open-session.js';
import type { ProvedLogin } from './redeem-oidc.js';

/**
 * Opens a session for who has linked this very subject. Nothing else that the issuer says leads to an account: a mail address can
 * be typed in there, or belong to somebody else by now.
 */
@Injectable()
export class LogInByOidc {
  constructor(
    private readonly database: Database,
    private readonly links: OidcLinks,
    private readonly standing: AccountStanding,
    private readonly sessions: SessionStore,
    private readonly openSession: OpenSession,
  ) {}

  /** Errors `oidc.unlinked`, `oidc.closed`. */
  run({ tenantId, userId: formerUserId, sessionId }: OidcRequest, proved: ProvedLogin, opening: Opening): Promise<Result<Opened, DomainError>> {
    return this.database.asSystem(async () => {
      const userId = await this.links.userOf(tenantId, proved);
      if (userId === undefined) return fail('oidc.unlinked', 'Nobody has linked this account.');
      if (!await this.standing.of(userId)) return fail('oidc.closed', 'The account may not act.');
      const opened = await this.openSession.run({ userId, tenantId }, proved.methods, opening);
      // Its cookie stays away when another site sends the browser back, so the request remembers it.
      if (opened.ok && opened.value.kind === 'session' && formerUserId !== null && sessionId !== null) await this.sessions.revokeOne(formerUserId, sessionId);
      return opened;
    });
  }
}
