import { type DomainError, err, type Result } from '@musubi/kernel';
import type { Actor } from '@musubi/triage';
import { Injectable } from '@nestjs/common';
import type { EstimateContent } from '../../domain/estimates/estimate.js';
import { FindEngagement } from '../find-engagement.js';
import { type EstimateOfCase, PriceEstimateOfCase } from './price-estimate-of-case.js';

/** What an estimate of a case would come to; writes nothing. */
@Injectable()
export class PreviewEstimate {
  constructor(
    private readonly engagements: FindEngagement,
    private readonly pricing: PriceEstimateOfCase,
  ) {}

  /** Errors of `FindEngagement.toWorkOn` and `PriceEstimateOfCase`. */
  async run({ actor, engagementId, content }: { readonly actor: Actor; readonly engagementId: string; readonly content: EstimateContent }): Promise<Result<EstimateOfCase, readonly DomainError[]>> {
    const found = await this.engagements.toWorkOn(engagementId, actor);
    return found.ok ? this.pricing.run(found.value, content) : err([found.error]);
  }
}
