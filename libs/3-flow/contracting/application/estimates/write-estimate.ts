import { type Clock, type DomainError, err, newId, ok, type Result } from '@musubi/kernel';
import { AuditLog } from '@musubi/platform/audit/audit-log';
import type { Actor } from '@musubi/triage';
import { Inject, Injectable } from '@nestjs/common';
import { type Estimate, type EstimateContent, estimateNumber } from '../../domain/estimates/estimate.js';
import { EstimateRepository } from '../../infrastructure/estimates/estimate.repository.js';
import { CLOCK } from '../clock.js';
import { FindEngagement } from '../find-engagement.js';
import { FindEstimate } from './find-estimate.js';
import { PriceEstimateOfCase } from './price-estimate-of-case.js';

interface Written {
  readonly actor: Actor;
  readonly content: EstimateContent;
}

/** Writes the next version of a case's estimate, or changes one that was not sent yet. */
@Injectable()
export class WriteEstimate {
  constructor(
    private readonly engagements: FindEngagement,
    private readonly find: FindEstimate,
    private readonly pricing: PriceEstimateOfCase,
    private readonly estimates: EstimateRepository,
    private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Errors of `FindEngagement.toWorkOn` and `PriceEstimateOfCase`, and `contract.engagement_closed`. */
  async draft({ actor, content, engagementId }: Written & { readonly engagementId: string }): Promise<Result<Estimate, readonly DomainError[]>> {
    const found = await this.engagements.toWorkOn(engagementId, actor);
    if (!found.ok) return err([found.error]);
    const engagement = found.value;
    if (engagement.status !== 'open') return err([{ code: 'contract.engagement_closed', message: 'The case is closed.' }]);
    const priced = await this.pricing.run(engagement, content);
    if (!priced.ok) return priced;
    await this.estimates.lockCase(engagementId);
    const version = ((await this.estimates.ofEngagement(engagementId)).at(-1)?.version ?? 0) + 1;
    const estimate: Estimate = {
      ...priced.value, content, id: newId(), tenantId: engagement.tenantId, engagementId,
      version, number: estimateNumber(priced.value.parties.universityCode, engagementId, version), state: 'draft',
      draftedAt: this.clock.now().toISOString(), draftedBy: actor.userId, sentAt: null, sentBy: null, decision: null, contractId: null,
    };
    await this.estimates.add(estimate);
    await this.note('estimate.drafted', estimate);
    return ok(estimate);
  }

  /** Errors of `FindEstimate.toWorkOn` and `PriceEstimateOfCase`, and `estimate.sent_already`. */
  async change({ actor, content, estimateId }: Written & { readonly estimateId: string }): Promise<Result<Estimate, readonly DomainError[]>> {
    const found = await this.find.toWorkOn(estimateId, actor);
    if (!found.ok) return err([found.error]);
    const { estimate, engagement } = found.value;
    if (estimate.state !== 'draft') return err([{ code: 'estimate.sent_already', message: 'What was sent stands as it is; write a new version.' }]);
    const priced = await this.pricing.run(engagement, content);
    if (!priced.ok) return priced;
    const changed = { ...estimate, ...priced.value, content };
    await this.estimates.change(changed);
    await this.note('estimate.changed', changed);
    return ok(changed);
  }

  private note(action: string, { id, tenantId, number, priced }: Estimate): Promise<void> {
    return this.audit.record({ tenantId, action, entity: 'estimate', entityId: id, changes: { number, total: priced.price.total } });
  }
}
