import { CatalogFacade } from '@musubi/catalog';
import { type DomainError, err, newId, ok, type Result } from '@musubi/kernel';
import type { Actor } from '@musubi/triage';
import { Injectable } from '@nestjs/common';
import type { RefundClause } from '../domain/money-in/refund-clause.js';
import type { DatedTermsInput, PricedTerms } from '../domain/price-terms.js';
import { EnterDraft } from './enter-draft.js';
import { FindEngagement } from './find-engagement.js';
import { PriceContractTerms, type PriceContractTermsCommand } from './price-contract-terms.js';

interface DraftContractCommand extends Pick<PriceContractTermsCommand, 'umbrella' | 'publicMoney'> {
  readonly input: DatedTermsInput;
  readonly actor: Actor;
  readonly engagementId: string;
  /** Absent: the title of the need. */
  readonly title?: string | undefined;
  /** Absent: what is not used stays. */
  readonly refundClause?: RefundClause | undefined;
}

export interface DraftedContract {
  readonly id: string;
  readonly number: string;
  readonly price: PricedTerms['price'];
}

/** Writes a contract of a case as a draft, priced by the rules in force, with a number of its own. */
@Injectable()
export class DraftContract {
  constructor(
    private readonly engagements: FindEngagement,
    private readonly pricing: PriceContractTerms,
    private readonly catalog: CatalogFacade,
    private readonly enter: EnterDraft,
  ) {}

  /** Errors of `FindEngagement.toWorkOn`, `FindEngagement.party` and `PriceContractTerms`, and `contract.engagement_closed`. */
  async run(command: DraftContractCommand): Promise<Result<DraftedContract, readonly DomainError[]>> {
    const { actor, engagementId, input, umbrella, publicMoney } = command;
    const found = await this.engagements.toWorkOn(engagementId, actor);
    if (!found.ok) return err([found.error]);
    const engagement = found.value;
    if (engagement.status !== 'open') return err([{ code: 'contract.engagement_closed', message: 'The case is closed.' }]);

    const party = await this.engagements.party(engagement);
    if (!party.ok) return err([party.error]);
    const companyId = party.value;
    const { tenantId, ownerUserId } = engagement;
    const priced = await this.pricing.run({ tenantId, companyId, input, umbrella, publicMoney });
    if (!priced.ok) return priced;
    const { university, company, pricedAt, ...terms } = priced.value;
    const title = command.title ?? await this.titleOf(engagement.needId) ?? company.name;

    const { id, number } = await this.enter.run(university.code, {
      id: newId(), tenantId, companyId, companyName: company.name, engagementId, ownerUserId, title,
      departmentId: engagement.acceptedMatches[0]?.departmentId ?? null, state: 'draft', priced: terms, refundClause: command.refundClause ?? 'none',
      instalmentIds: terms.instalments.map(() => newId()), draftedAt: pricedAt, draftedBy: actor.userId, signedAt: null,
    });
    return ok({ id, number, price: terms.price });
  }

  private async titleOf(needId: string): Promise<string | undefined> {
    const need = await this.catalog.need(needId);
    return need?.titleJa ?? need?.titleEn ?? undefined;
  }
}
