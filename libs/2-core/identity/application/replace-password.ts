import { Database } from '@musubi/platform/database/database';
import { SessionStore } from '@musubi/platform/session/session-store';
import { Injectable } from '@nestjs/common';
import type { LoginClient } from '../domain/login-client.js';
import { KnownClients } from '../infrastructure/known-clients.js';
import { LoginSteps } from '../infrastructure/login-steps.js';
import { PasswordResets } from '../infrastructure/password-resets.js';
import type { Identified } from '../domain/identified.js';
import { SecurityLog } from './security-log.js';

/** What the changer's own browser goes on with. */
export interface Kept {
  readonly token: string;
  readonly deviceToken: string;
}

/** Puts a new password in place of the old one and ends everything that the old one had opened, in one transaction. */
@Injectable()
export class ReplacePassword {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionStore,
    private readonly steps: LoginSteps,
    private readonly known: KnownClients,
    private readonly resets: PasswordResets,
    private readonly log: SecurityLog,
  ) {}

  /** The own session goes on under a new token. Undefined when it has ended meanwhile: then nothing was changed. */
  byOwner(person: Identified, hash: string, { sessionId, client }: { sessionId: string; client: LoginClient }): Promise<Kept | undefined> {
    return this.database.asSystem(async () => {
      const token = await this.sessions.rotate(sessionId);
      if (token === undefined) return undefined;
      await this.put(person, hash, 'user.password_changed', sessionId);
      return { token, deviceToken: await this.known.remember(person, client) };
    });
  }

  /** By a link sent to the owner's address; false when it was used or has run out. */
  byReset(person: Identified, hash: string, resetId: string): Promise<boolean> {
    return this.database.asSystem(async () => {
      if (!await this.resets.use(resetId)) return false;
      await this.put(person, hash, 'user.password_reset');
      return true;
    });
  }

  private async put(person: Identified, hash: string, action: string, keptSessionId?: string): Promise<void> {
    const { userId } = person;
    await this.database.query('update identity.login set password_hash = $2 where user_id = $1', [userId, hash]);
    const sessionsEnded = await this.sessions.revokeAll(userId, keptSessionId);
    await this.steps.endAll(userId);
    await this.known.forget(userId);
    await this.resets.endAll(userId);
    // Whoever knew the old password may have made one.
    await this.database.query('update identity.api_token set revoked_at = now() where user_id = $1 and revoked_at is null', [userId]);
    await this.log.changed(person, 'password', { action, changes: { sessionsEnded } });
  }
}
