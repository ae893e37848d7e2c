import { Injectable } from '@nestjs/common';
import { StateFigures } from '../application/kpi/state-figures.js';
import { SetPlan } from '../application/set-plan.js';
import type { IncomePlan } from './income-plan.js';

/** The one door for the loaders; runs in the caller's unit of work. */
@Injectable()
export class ReportingFacade {
  constructor(
    private readonly plans: SetPlan,
    private readonly stated: StateFigures,
  ) {}

  /** In the tenant. A revision is a further call with a later `validFrom`; the newest row that is valid holds. */
  setPlan(plan: IncomePlan): Promise<void> {
    return this.plans.run(plan);
  }

  /** A plan of a goal as known from a day of the past on; a revision is a further call with a later day. */
  setGoal(plan: Parameters<StateFigures['plan']>[0]): Promise<string> {
    return this.stated.plan(plan);
  }

  /** What a source has stated of a goal, or of a cell of the fact book, from a day of the past on. */
  stateFigure(figure: Parameters<StateFigures['figure']>[0]): Promise<string> {
    return this.stated.figure(figure);
  }
}
