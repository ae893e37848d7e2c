import { fail, ok, type DomainError, type Result } from '@musubi/kernel';
import { Database } from '@musubi/platform/database/database';
import { SessionStore } from '@musubi/platform/session/session-store';
import { Injectable } from '@nestjs/common';
import type { Identified } from '../domain/identified.js';
import { demandsSecondFactor } from '../domain/second-factor-need.js';
import { AccountStanding } from '../infrastructure/account-standing.js';
import { LoginSteps } from '../infrastructure/login-steps.js';
import type { NewRecoveryCodes } from '../infrastructure/recovery-codes.js';
import { SecondFactors } from '../infrastructure/second-factors.js';
import { SecurityLog } from './security-log.js';

class SessionGone extends Error {}

/** Every change of a person's second factor, each in one transaction with its audit row. */
@Injectable()
export class KeepSecondFactor {
  constructor(
    private readonly database: Database,
    private readonly factors: SecondFactors,
    private readonly sessions: SessionStore,
    private readonly steps: LoginSteps,
    private readonly standing: AccountStanding,
    private readonly log: SecurityLog,
  ) {}

  /** Sessions that were opened without it end; the own one is raised, under a new token. Undefined when that has ended. */
  confirmed(person: Identified, sessionId: string, made: { pending: string; step: number; codes: NewRecoveryCodes }): Promise<string | undefined> {
    return this.undoneWhenGone(async () => {
      if (!await this.factors.confirm(person, made.pending, made.step, made.codes)) return undefined;
      const token = await this.sessions.rotate(sessionId, 'totp');
      // Nobody would see the recovery codes.
      if (token === undefined) throw new SessionGone();
      const sessionsEnded = await this.sessions.revokeAll(person.userId, sessionId);
      await this.steps.endAll(person.userId);
      await this.log.changed(person, 'second_factor_set_up', { action: 'user.second_factor_set_up', changes: { sessionsEnded } });
      return token;
    });
  }

  /** Error `second_factor.none`. */
  codesRenewed(person: Identified, codes: NewRecoveryCodes): Promise<Result<void, DomainError>> {
    return this.database.asSystem(async () => {
      const factor = await this.factors.of(person.userId);
      if (!factor?.secret) return fail('second_factor.none', 'There is no second factor.');
      await this.factors.renewCodes(person, codes);
      await this.log.changed(person, 'recovery_codes_renewed', { action: 'user.recovery_codes_renewed' });
      return ok(undefined);
    });
  }

  /** Errors `second_factor.required` where the organisation demands one, `second_factor.none`. */
  removedByOwner(person: Identified): Promise<Result<void, DomainError>> {
    return this.database.asSystem(async () => {
      const standing = await this.standing.of(person.userId);
      if (standing && demandsSecondFactor(standing.rule, standing.roles)) return fail('second_factor.required', 'Your organisation demands a second factor.');
      return this.remove(person, 'second_factor_removed');
    });
  }

  /** For who has lost the device and the codes: the next login is by password alone, and sets up a new one where one is demanded. */
  resetByAdmin(person: Identified): Promise<Result<void, DomainError>> {
    return this.database.asSystem(async () => {
      await this.sessions.revokeAll(person.userId);
      await this.steps.endAll(person.userId);
      return this.remove(person, 'second_factor_reset');
    });
  }

  private async undoneWhenGone<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await this.database.asSystem(work);
    } catch (error) {
      if (error instanceof SessionGone) return undefined;
      throw error;
    }
  }

  private async remove(person: Identified, what: 'second_factor_removed' | 'second_factor_reset'): Promise<Result<void, DomainError>> {
    if (!await this.factors.remove(person.userId)) return fail('second_factor.none', 'There is no second factor.');
    await this.log.changed(person, what, { action: `user.${what}` });
    return ok(undefined);
  }
}
