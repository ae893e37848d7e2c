import { plainDate, yen } from '@musubi/kernel';
import { AuditLog } from '@musubi/platform/audit/audit-log';
import { Injectable } from '@nestjs/common';
import { IncomePlanRepository } from '../infrastructure/income-plan.repository.js';
import type { IncomePlan } from '../public/income-plan.js';

/** Adds a plan or its revision. Throws RangeError on a date or an amount that is none: only loaders call it. */
@Injectable()
export class SetPlan {
  constructor(
    private readonly plans: IncomePlanRepository,
    private readonly audit: AuditLog,
  ) {}

  async run(plan: IncomePlan): Promise<void> {
    const { tenantId, fiscalYear, source } = plan;
    const [amount, validFrom] = [yen(plan.amount), plainDate(plan.validFrom)];
    const id = await this.plans.add({ tenantId, fiscalYear, amount, validFrom, source });
    await this.audit.record({
      tenantId, action: 'income_plan.set', entity: 'income_plan', entityId: id, changes: { fiscalYear, amount, validFrom },
    });
  }
}
