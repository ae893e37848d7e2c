import { type DomainError, ok, type Result } from '@musubi/kernel';
import { AuditLog } from '@musubi/platform/audit/audit-log';
import type { Actor } from '@musubi/triage';
import { Injectable } from '@nestjs/common';
import type { Estimate } from '../../domain/estimates/estimate.js';
import { EstimateRepository } from '../../infrastructure/estimates/estimate.repository.js';
import { FindEngagement } from '../find-engagement.js';
import { FindEstimate } from './find-estimate.js';

/** Estimates for who may see their case; the company sees what was sent. Who opened them is noted in the reader's own organisation. */
@Injectable()
export class ListEstimates {
  constructor(
    private readonly engagements: FindEngagement,
    private readonly find: FindEstimate,
    private readonly estimates: EstimateRepository,
    private readonly audit: AuditLog,
  ) {}

  /** The first version first. Error `contract.engagement_not_found`. */
  async ofCase({ actor, engagementId }: { readonly actor: Actor; readonly engagementId: string }): Promise<Result<readonly Estimate[], DomainError>> {
    const found = await this.engagements.toSee(engagementId, actor);
    if (!found.ok) return found;
    const estimates = await this.estimates.ofEngagement(engagementId);
    await this.note(estimates, actor);
    return ok(estimates);
  }

  /** Error `estimate.not_found`. */
  async one({ actor, estimateId }: { readonly actor: Actor; readonly estimateId: string }): Promise<Result<Estimate, DomainError>> {
    const found = await this.find.toSee(estimateId, actor);
    if (!found.ok) return found;
    await this.note([found.value.estimate], actor);
    return ok(found.value.estimate);
  }

  private note(estimates: readonly Estimate[], { tenantId }: Actor): Promise<void> {
    return this.audit.recordOpenings(estimates.map(({ id, number, state }) => ({ tenantId, action: 'estimate.opened', entity: 'estimate', entityId: id, changes: { number, state } })));
  }
}
