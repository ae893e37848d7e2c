import { fail, ok, type DomainError, type Result } from '@musubi/kernel';
import { Database } from '@musubi/platform/database/database';
import { type ListedSession, SessionStore } from '@musubi/platform/session/session-store';
import { RequestContext } from '@musubi/platform/telemetry/request-context';
import { Injectable } from '@nestjs/common';
import type { Identified } from '../domain/identified.js';
import { SessionLog } from './session-log.js';

/** A person looks at the own sessions and ends those that are not wanted. */
@Injectable()
export class EndSessions {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionStore,
    private readonly context: RequestContext,
    private readonly log: SessionLog,
  ) {}

  list(userId: string): Promise<readonly ListedSession[]> {
    return this.sessions.listOf(userId);
  }

  /** The session of a browser that logs out; nothing when it has ended already. */
  async ofToken(token: string): Promise<void> {
    await this.database.asSystem(async () => {
      const ended = await this.sessions.revoke(token);
      if (!ended) return;
      this.context.identify({ actorId: ended.userId, tenantId: ended.tenantId });
      await this.log.ended(ended, 1, 'logged_out');
    });
  }

  /** Error `session.not_found`. */
  one(person: Identified, sessionId: string): Promise<Result<void, DomainError>> {
    return this.database.asSystem(async () => {
      if (!await this.sessions.revokeOne(person.userId, sessionId)) return fail('session.not_found', 'You have no such session.');
      await this.log.ended(person, 1, 'revoked');
      return ok(undefined);
    });
  }

  /** @returns how many ended */
  others(person: Identified, keptSessionId: string): Promise<number> {
    return this.database.asSystem(async () => {
      const count = await this.sessions.revokeAll(person.userId, keptSessionId);
      await this.log.ended(person, count, 'revoked');
      return count;
    });
  }
}
