import { type Clock, type DomainError, fail, ok, type Result, todayInTokyo } from '@musubi/kernel';
import type { Actor } from '@musubi/triage';
import { Inject, Injectable } from '@nestjs/common';
import type { Estimate, EstimateDecision } from '../../domain/estimates/estimate.js';
import { type EstimateAnswerGiven, estimateLifecycle } from '../../domain/estimates/estimate-lifecycle.js';
import { EstimateRepository } from '../../infrastructure/estimates/estimate.repository.js';
import { estimateAnswered } from '../../public/estimate.events.js';
import { CLOCK } from '../clock.js';
import { AnnounceEstimate } from './announce-estimate.js';
import { FindEstimate } from './find-estimate.js';

interface AnswerEstimateCommand {
  readonly actor: Actor;
  readonly estimateId: string;
  readonly answer: EstimateAnswerGiven;
  /** Of a refusal, told to the university. */
  readonly reason: string | null;
}

/** The company accepts or declines what was sent. Of many who answer at once one is heard; the others find it answered. */
@Injectable()
export class AnswerEstimate {
  constructor(
    private readonly find: FindEstimate,
    private readonly estimates: EstimateRepository,
    private readonly announce: AnnounceEstimate,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Errors of `FindEstimate.toAnswer`; `estimate.illegal_transition`, `estimate.expired`, `contract.engagement_closed`. */
  async run({ actor, estimateId, answer, reason }: AnswerEstimateCommand): Promise<Result<Estimate, DomainError>> {
    const found = await this.find.toAnswer(estimateId, actor);
    if (!found.ok) return found;
    const { estimate, engagement } = found.value;
    const state = estimateLifecycle.next(estimate.state, answer === 'accepted' ? 'accept' : 'decline');
    if (!state.ok) return state;
    if (engagement.status !== 'open') return fail('contract.engagement_closed', 'The case is closed.');
    if (answer === 'accepted' && estimate.content.validUntil < todayInTokyo(this.clock)) return fail('estimate.expired', `It could be accepted until ${estimate.content.validUntil}.`);

    const decision: EstimateDecision = { answer, reason, at: this.clock.now().toISOString(), by: actor.userId };
    await this.estimates.decide(estimate, decision);
    await this.announce.run(estimateAnswered, found.value, actor.tenantId, { universityId: estimate.tenantId, answer });
    return ok({ ...estimate, state: state.value, decision });
  }
}
