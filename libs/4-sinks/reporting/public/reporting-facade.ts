import { Injectable } from '@nestjs/common';
import { SetPlan } from '../application/set-plan.js';
import type { IncomePlan } from './income-plan.js';

/** The one door for the loaders; runs in the caller's unit of work. */
@Injectable()
export class ReportingFacade {
  constructor(private readonly plans: SetPlan) {}

  /** In the tenant. A revision is a further call with a later `validFrom`; the newest row that is valid holds. */
  setPlan(plan: IncomePlan): Promise<void> {
    return this.plans.run(plan);
  }
}
