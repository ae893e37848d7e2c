import { ok, type DomainError, type Result } from '@musubi/kernel';
import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { Identified } from '../domain/identified.js';
import type { LoginClient } from '../domain/login-client.js';
import { demandsSecondFactor } from '../domain/second-factor-need.js';
import { AccountStanding } from '../infrastructure/account-standing.js';
import { newRecoveryCodes } from '../infrastructure/recovery-codes.js';
import { SecondFactors } from '../infrastructure/second-factors.js';
import { ConfirmPassword } from './confirm-password.js';
import { KeepSecondFactor } from './keep-second-factor.js';

export interface ShownSecondFactor {
  readonly setUpAt: Date | null;
  readonly recoveryCodesLeft: number;
  /** The organisation demands one of this person. */
  readonly required: boolean;
}

/** A person looks at the own second factor, renews its codes, or does without. */
@Injectable()
export class OwnSecondFactor {
  constructor(
    private readonly database: Database,
    private readonly confirmPassword: ConfirmPassword,
    private readonly factors: SecondFactors,
    private readonly standing: AccountStanding,
    private readonly keep: KeepSecondFactor,
  ) {}

  show({ userId }: Identified): Promise<ShownSecondFactor> {
    return this.database.asSystem(async () => {
      const [factor, standing] = [await this.factors.of(userId), await this.standing.of(userId)];
      return {
        setUpAt: factor?.confirmedAt ?? null,
        recoveryCodesLeft: factor?.codesLeft ?? 0,
        required: standing !== undefined && demandsSecondFactor(standing.rule, standing.roles),
      };
    });
  }

  /** @returns ten new codes; the old ones are worth nothing. Errors `user.password_wrong`, `second_factor.none`, `request.too_many` */
  async renewCodes(person: Identified, password: string, client: LoginClient): Promise<Result<readonly string[], DomainError>> {
    const owner = await this.confirmPassword.run(person, password, client);
    if (!owner.ok) return owner;
    const codes = await newRecoveryCodes();
    const renewed = await this.keep.codesRenewed(person, codes);
    return renewed.ok ? ok(codes.codes) : renewed;
  }

  /** Errors `user.password_wrong`, `second_factor.required`, `second_factor.none`, `request.too_many`. */
  async remove(person: Identified, password: string, client: LoginClient): Promise<Result<void, DomainError>> {
    const owner = await this.confirmPassword.run(person, password, client);
    return owner.ok ? this.keep.removedByOwner(person) : owner;
  }
}
