import { type DomainError, fail, ok, type Result } from '@musubi/kernel';
import type { Actor, Engagement } from '@musubi/triage';
import { Injectable } from '@nestjs/common';
import type { Estimate } from '../../domain/estimates/estimate.js';
import { EstimateRepository } from '../../infrastructure/estimates/estimate.repository.js';
import { FindEngagement } from '../find-engagement.js';

export interface FoundEstimate {
  readonly estimate: Estimate;
  readonly engagement: Engagement;
}

const notFound = fail('estimate.not_found', 'There is no such estimate, or it is not yours to see.');

/** Finds an estimate for who may see its case; its company once it was sent. */
@Injectable()
export class FindEstimate {
  constructor(
    private readonly estimates: EstimateRepository,
    private readonly engagements: FindEngagement,
  ) {}

  /** Error `estimate.not_found`. */
  async toSee(id: string, actor: Actor): Promise<Result<FoundEstimate, DomainError>> {
    const estimate = await this.estimates.find(id);
    const engagement = estimate && await this.engagements.toSee(estimate.engagementId, actor);
    return estimate && engagement?.ok ? ok({ estimate, engagement: engagement.value }) : notFound;
  }

  /** For the university's people of the case, with the lock of the case's estimates. Errors `estimate.not_found`, `contract.not_yours`. */
  async toWorkOn(id: string, actor: Actor): Promise<Result<FoundEstimate, DomainError>> {
    const seen = await this.toSee(id, actor);
    if (!seen.ok) return seen;
    const engagement = await this.engagements.toWorkOn(seen.value.engagement.id, actor);
    return engagement.ok ? this.locked(id, engagement.value) : engagement;
  }

  /** For the company, with the lock of the case's estimates. Errors `estimate.not_found`, `contract.not_yours`. */
  async toAnswer(id: string, actor: Actor): Promise<Result<FoundEstimate, DomainError>> {
    const seen = await this.toSee(id, actor);
    if (!seen.ok) return seen;
    if (seen.value.estimate.companyId !== actor.tenantId) return fail('contract.not_yours', 'An estimate is answered by its company.');
    return this.locked(id, seen.value.engagement);
  }

  private async locked(id: string, engagement: Engagement): Promise<Result<FoundEstimate, DomainError>> {
    await this.estimates.lockCase(engagement.id);
    const estimate = await this.estimates.find(id);
    return estimate ? ok({ estimate, engagement }) : notFound;
  }
}
