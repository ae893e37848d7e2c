import { Database } from '@musubi/platform/database/database';
import { KeyRing } from '@musubi/platform/secrets/key-ring';
import { purposeOf } from '@musubi/platform/secrets/sealed-column';
import { Injectable } from '@nestjs/common';
import type { Identified } from '../domain/identified.js';
import type { NewRecoveryCodes } from './recovery-codes.js';
import { totpPending, totpSecret } from './sealed-columns.js';

export interface SecondFactor {
  /** Of the confirmed authenticator; sealed, see `open`. */
  readonly secret: string | null;
  /** Of the one that is being set up; sealed. */
  readonly pending: string | null;
  readonly confirmedAt: Date | null;
  readonly recoverySalt: Buffer | null;
  readonly codesLeft: number;
}

/** Authenticators and recovery codes. Under the system role. */
@Injectable()
export class SecondFactors {
  constructor(
    private readonly database: Database,
    private readonly ring: KeyRing,
  ) {}

  /** The secret inside a sealed one of this person. @throws SealBroken when its key is gone */
  open(userId: string, sealed: string): string {
    return this.ring.open(sealed, purposeOf(totpSecret, userId));
  }

  async of(userId: string): Promise<SecondFactor | undefined> {
    const [factor] = await this.database.queryAsSystem<SecondFactor>(
      `select secret, pending, confirmed_at as "confirmedAt", recovery_salt as "recoverySalt",
              (select count(*)::int from identity.recovery_code c where c.user_id = t.user_id and c.used_at is null) as "codesLeft"
         from identity.totp t where user_id = $1`, [userId]);
    return factor;
  }

  async begin({ userId, tenantId }: Identified, secret: string): Promise<void> {
    await this.database.queryAsSystem(
      `insert into identity.totp (user_id, tenant_id, pending) values ($1, $2, $3) on conflict (user_id) do update set pending = excluded.pending`,
      [userId, tenantId, this.ring.seal(secret, purposeOf(totpPending, userId))]);
  }

  /**
   * Puts the new authenticator in the place of the old one. False when it is no longer the one that was begun.
   *
   * @param pending as it is stored, sealed
   */
  async confirm({ userId, tenantId }: Identified, pending: string, step: number, codes: NewRecoveryCodes): Promise<boolean> {
    const confirmed = await this.database.query(
      `update identity.totp set secret = pending, pending = null, confirmed_at = now(), used_step = $3 where user_id = $1 and pending = $2 returning user_id`,
      [userId, pending, step]);
    if (confirmed.length === 0) return false;
    await this.renewCodes({ userId, tenantId }, codes);
    return true;
  }

  /** Takes a code's time step, once: the same code again, or an older one, is refused however many ask at the same time. */
  async takeStep(userId: string, step: number): Promise<boolean> {
    return (await this.database.queryAsSystem(
      'update identity.totp set used_step = $2 where user_id = $1 and secret is not null and used_step < $2 returning user_id', [userId, step])).length === 1;
  }

  /** Takes a recovery code, once. */
  async takeCode(userId: string, hash: Buffer): Promise<boolean> {
    return (await this.database.queryAsSystem(
      'update identity.recovery_code set used_at = now() where user_id = $1 and code_hash = $2 and used_at is null returning user_id', [userId, hash])).length === 1;
  }

  async renewCodes({ userId, tenantId }: Identified, { salt, hashes }: NewRecoveryCodes): Promise<void> {
    await this.database.query('delete from identity.recovery_code where user_id = $1', [userId]);
    await this.database.query('insert into identity.recovery_code (user_id, tenant_id, code_hash) select $1, $2, unnest($3::bytea[])', [userId, tenantId, hashes]);
    await this.database.query('update identity.totp set recovery_salt = $2 where user_id = $1', [userId, salt]);
  }

  /** False when there was none. */
  async remove(userId: string): Promise<boolean> {
    await this.database.query('delete from identity.recovery_code where user_id = $1', [userId]);
    return (await this.database.query('delete from identity.totp where user_id = $1 returning user_id', [userId])).length === 1;
  }
}
