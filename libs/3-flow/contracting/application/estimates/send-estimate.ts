import { type Clock, type DomainError, err, fail, ok, type Result, todayInTokyo } from '@musubi/kernel';
import type { Actor } from '@musubi/triage';
import { Inject, Injectable } from '@nestjs/common';
import type { Estimate } from '../../domain/estimates/estimate.js';
import { estimateLifecycle } from '../../domain/estimates/estimate-lifecycle.js';
import { EstimateRepository } from '../../infrastructure/estimates/estimate.repository.js';
import { estimateSent } from '../../public/estimate.events.js';
import { CLOCK } from '../clock.js';
import { AnnounceEstimate } from './announce-estimate.js';
import { FindEstimate } from './find-estimate.js';
import { PriceEstimateOfCase } from './price-estimate-of-case.js';

/** Sends a version to the company, priced by the rules of today; what was sent before and waits is superseded by it. */
@Injectable()
export class SendEstimate {
  constructor(
    private readonly find: FindEstimate,
    private readonly pricing: PriceEstimateOfCase,
    private readonly estimates: EstimateRepository,
    private readonly announce: AnnounceEstimate,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Errors of `FindEstimate.toWorkOn` and `PriceEstimateOfCase`; `estimate.illegal_transition`, `estimate.accepted_already`, `estimate.expired`, `contract.engagement_closed`. */
  async run({ actor, estimateId }: { readonly actor: Actor; readonly estimateId: string }): Promise<Result<Estimate, readonly DomainError[]>> {
    const found = await this.find.toWorkOn(estimateId, actor);
    if (!found.ok) return err([found.error]);
    const { estimate, engagement } = found.value;
    const state = estimateLifecycle.next(estimate.state, 'send');
    if (!state.ok) return err([state.error]);
    const at = this.clock.now();
    const wrong = engagement.status !== 'open' ? fail('contract.engagement_closed', 'The case is closed.')
      : estimate.content.validUntil < todayInTokyo(this.clock) ? fail('estimate.expired', 'The last day on which it may be accepted is over.', { path: 'validUntil' })
        : (await this.estimates.ofEngagement(engagement.id)).some((one) => one.state === 'accepted') ? fail('estimate.accepted_already', 'A version of this estimate was accepted.') : undefined;
    if (wrong) return err([wrong.error]);

    const priced = await this.pricing.run(engagement, estimate.content);
    if (!priced.ok) return priced;
    const sent: Estimate = { ...estimate, ...priced.value, state: state.value, sentAt: at.toISOString(), sentBy: actor.userId };
    await this.estimates.change(sent);
    await this.estimates.send(sent, at, actor.userId);
    await this.announce.run(estimateSent, { estimate: sent, engagement }, sent.tenantId, { validUntil: sent.content.validUntil });
    return ok(sent);
  }
}
