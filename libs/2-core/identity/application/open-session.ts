import { fail, ok, type DomainError, type Result } from '@musubi/kernel';
import { Database } from '@musubi/platform/database/database';
import { SessionStore } from '@musubi/platform/session/session-store';
import { Injectable } from '@nestjs/common';
import type { LoginClient } from '../domain/login-client.js';
import { secondFactorNeed } from '../domain/second-factor-need.js';
import { AccountStanding } from '../infrastructure/account-standing.js';
import { KnownClients } from '../infrastructure/known-clients.js';
import { LoginSteps } from '../infrastructure/login-steps.js';
import type { LoginMethod } from '../public/login-method.js';
import type { Identified } from '../domain/identified.js';
import { SessionLog } from './session-log.js';

export type Opened =
  | { readonly kind: 'session'; readonly person: Identified; readonly secondFactorDue: boolean; readonly token: string; readonly deviceToken: string }
  /** The second factor is still to be shown; the token is worth nothing but that. */
  | { readonly kind: 'step'; readonly token: string };

export interface Opening {
  readonly client: LoginClient;
  readonly formerToken: string | undefined;
}

/** The one way in: opens a session for somebody who has just proved who they are, by whatever methods. */
@Injectable()
export class OpenSession {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionStore,
    private readonly standing: AccountStanding,
    private readonly steps: LoginSteps,
    private readonly known: KnownClients,
    private readonly log: SessionLog,
  ) {}

  /** Always a new token: one planted before the login is worth nothing after it. Error `session.wrong_credentials` for a closed account. */
  run(person: Identified, methods: readonly LoginMethod[], { client, formerToken }: Opening): Promise<Result<Opened, DomainError>> {
    return this.database.asSystem(async () => {
      const standing = await this.standing.of(person.userId);
      if (!standing) return fail('session.wrong_credentials', 'The account may not act.');
      const { userId, tenantId } = standing;
      const need = secondFactorNeed({ ...standing, methods });
      if (need === 'verify') {
        return ok({ kind: 'step', token: await this.steps.begin({ userId, tenantId, methods }) });
      }
      if (formerToken !== undefined) await this.sessions.revoke(formerToken);
      const token = await this.sessions.open({ userId, tenantId, methods, address: client.address, userAgent: client.userAgent });
      const deviceToken = await this.known.remember(standing, client);
      await this.log.opened(standing, methods);
      return ok({ kind: 'session', person: { userId, tenantId }, secondFactorDue: need === 'enrol', token, deviceToken });
    });
  }
}
