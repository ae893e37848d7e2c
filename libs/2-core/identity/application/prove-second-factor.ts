import { systemClock } from '@musubi/kernel';
import { AuditLog } from '@musubi/platform/audit/audit-log';
import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { Identified } from '../domain/identified.js';
import { hashOfRecoveryCode } from '../infrastructure/recovery-codes.js';
import { SecondFactors } from '../infrastructure/second-factors.js';
import { stepOfCode } from '../infrastructure/totp-codes.js';

/** Checks the second factor and uses it up: no code, of the authenticator or from paper, is good twice. */
@Injectable()
export class ProveSecondFactor {
  constructor(
    private readonly database: Database,
    private readonly factors: SecondFactors,
    private readonly audit: AuditLog,
  ) {}

  async byTotp({ userId }: Identified, code: string): Promise<boolean> {
    const factor = await this.factors.of(userId);
    const step = factor?.secret ? stepOfCode(this.factors.open(userId, factor.secret), code, systemClock.now()) : undefined;
    return step !== undefined && this.factors.takeStep(userId, step);
  }

  async byRecovery({ userId, tenantId }: Identified, code: string): Promise<boolean> {
    const factor = await this.factors.of(userId);
    if (!factor?.recoverySalt) return false;
    const hash = await hashOfRecoveryCode(code, factor.recoverySalt);
    return this.database.asSystem(async () => {
      if (!await this.factors.takeCode(userId, hash)) return false;
      await this.audit.record({ tenantId, action: 'user.recovery_code_used', entity: 'user', entityId: userId, changes: { left: factor.codesLeft - 1 } });
      return true;
    });
  }
}
