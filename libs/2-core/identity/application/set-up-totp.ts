import { fail, ok, systemClock, type DomainError, type Result } from '@musubi/kernel';
import { Injectable } from '@nestjs/common';
import type { Identified } from '../domain/identified.js';
import type { LoginClient } from '../domain/login-client.js';
import { newRecoveryCodes } from '../infrastructure/recovery-codes.js';
import { SecondFactors } from '../infrastructure/second-factors.js';
import { newTotpSecret, stepOfCode, totpUri } from '../infrastructure/totp-codes.js';
import { ConfirmPassword } from './confirm-password.js';
import { GuardAttempts } from './guard-attempts.js';
import { KeepSecondFactor } from './keep-second-factor.js';

export interface BegunTotp {
  readonly secret: string;
  /** For the QR code. */
  readonly uri: string;
}

export interface ConfirmedTotp {
  /** Shown this once. */
  readonly codes: readonly string[];
  /** The session goes on under this. */
  readonly token: string;
}

/** A person sets up an authenticator, the first or another one; it counts once a code of it has come. */
@Injectable()
export class SetUpTotp {
  constructor(
    private readonly confirmPassword: ConfirmPassword,
    private readonly guard: GuardAttempts,
    private readonly factors: SecondFactors,
    private readonly keep: KeepSecondFactor,
  ) {}

  /** Errors `user.password_wrong`, `request.too_many`. */
  async begin(person: Identified, password: string, client: LoginClient): Promise<Result<BegunTotp, DomainError>> {
    const owner = await this.confirmPassword.run(person, password, client);
    if (!owner.ok) return owner;
    const secret = newTotpSecret();
    await this.factors.begin(person, secret);
    return ok({ secret, uri: totpUri(secret, owner.value.email) });
  }

  /** Errors `session.wrong_code`, `second_factor.not_begun`, `request.too_many`, `session.missing`. */
  async confirm(person: Identified, sessionId: string, code: string, client: LoginClient): Promise<Result<ConfirmedTotp, DomainError>> {
    const pending = (await this.factors.of(person.userId))?.pending;
    if (!pending) return fail('second_factor.not_begun', 'No authenticator is being set up.');
    const guess = { kind: 'code', account: `${person.userId} new`, client, known: { device: true, address: true } } as const;
    const checked = await this.guard.run(guess, () => Promise.resolve(stepOfCode(this.factors.open(person.userId, pending), code, systemClock.now())));
    if (!checked.ok) return checked;
    if (checked.value === undefined) return fail('session.wrong_code', 'The code is wrong; is the clock of the device right?', { path: 'code' });
    const codes = await newRecoveryCodes();
    const token = await this.keep.confirmed(person, sessionId, { pending, step: checked.value, codes });
    return token === undefined ? fail('session.missing', 'The session has ended meanwhile.') : ok({ codes: codes.codes, token });
  }
}
