import { type Clock, newId } from '@musubi/kernel';
import { type Engagement, TriageFacade } from '@musubi/triage';
import { Inject, Injectable } from '@nestjs/common';
import type { Estimate } from '../../domain/estimates/estimate.js';
import { instalmentsOfMilestones } from '../../domain/estimates/milestone-instalments.js';
import type { NewContract } from '../../domain/new-contract.js';
import { EstimateRepository } from '../../infrastructure/estimates/estimate.repository.js';
import { StageGateRepository } from '../../infrastructure/progress/stage-gate.repository.js';
import { CLOCK } from '../clock.js';
import { EnterDraft } from '../enter-draft.js';

/**
 * Makes the contract of an accepted estimate: its lines, price and payments as they were accepted, under the rule that priced them, whatever the table has become
 * since. A milestone becomes a stage gate with its payment. One estimate makes one contract: its row is locked and keeps it.
 */
@Injectable()
export class DraftFromEstimate {
  constructor(
    private readonly estimates: EstimateRepository,
    private readonly triage: TriageFacade,
    private readonly enter: EnterDraft,
    private readonly gates: StageGateRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** In the university's unit of work. @returns the contract's id */
  async run(estimateId: string): Promise<string> {
    const unlocked = await this.estimates.find(estimateId);
    if (unlocked) await this.estimates.lockCase(unlocked.engagementId);
    const estimate = await this.estimates.find(estimateId);
    if (estimate?.state !== 'accepted') throw new Error('the estimate was not accepted');
    if (estimate.contractId !== null) return estimate.contractId;
    const engagement = await this.triage.engagement(estimate.engagementId);
    if (!engagement) throw new Error('the university does not know the case of its estimate');
    const contract = await this.enter.run(estimate.parties.universityCode, this.contractOf(estimate, engagement));
    await this.setGates(estimate, contract);
    await this.estimates.setContract(estimateId, contract.id);
    return contract.id;
  }

  private contractOf(estimate: Estimate, { ownerUserId, acceptedMatches }: Engagement): Omit<NewContract, 'number'> {
    const { tenantId, companyId, engagementId, title, priced, parties } = estimate;
    return {
      id: newId(), tenantId, companyId, companyName: parties.company, engagementId, ownerUserId, departmentId: acceptedMatches[0]?.departmentId ?? null, title, state: 'draft', priced, refundClause: 'none',
      instalmentIds: priced.instalments.map(() => newId()), draftedAt: this.clock.now(), draftedBy: estimate.sentBy, signedAt: null,
    };
  }

  private async setGates({ content: { price }, priced, tenantId, sentBy, draftedBy }: Estimate, { id: contractId, instalmentIds }: NewContract): Promise<void> {
    if (price.style !== 'resultLinked') return;
    const places = instalmentsOfMilestones(price.milestones, priced.instalments);
    for (const [index, { name, dueDate }] of price.milestones.entries()) {
      const instalmentId = instalmentIds[places[index] ?? -1] ?? null;
      await this.gates.add({ id: newId(), tenantId, contractId, name, dueDate, firstReviewDate: null, instalmentId, setBy: sentBy ?? draftedBy });
    }
  }
}
