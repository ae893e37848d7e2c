import { type Clock, type DomainError, err, type Result, todayInTokyo } from '@musubi/kernel';
import type { Actor } from '@musubi/triage';
import { Inject, Injectable } from '@nestjs/common';
import type { AmendmentInput } from '../../domain/amendments/amendment-errors.js';
import { CLOCK } from '../clock.js';
import { FindContract } from '../find-contract.js';
import { PlanAmendment, type PlannedAmendment } from './plan-amendment.js';

/** What an amendment would make of a contract, for who may conclude it; saves nothing. */
@Injectable()
export class PreviewAmendment {
  constructor(
    private readonly find: FindContract,
    private readonly plan: PlanAmendment,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Errors as of `AmendContract`. */
  async run({ contractId, actor, input }: { readonly contractId: string; readonly actor: Actor; readonly input: AmendmentInput }): Promise<Result<PlannedAmendment, readonly DomainError[]>> {
    const found = await this.find.toWorkOn(contractId, actor);
    return found.ok ? this.plan.run(found.value, { reason: '', ...input }, todayInTokyo(this.clock)) : err([found.error]);
  }
}
