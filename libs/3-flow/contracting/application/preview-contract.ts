import { type DomainError, err, type Result } from '@musubi/kernel';
import type { Actor } from '@musubi/triage';
import { Injectable } from '@nestjs/common';
import { FindEngagement } from './find-engagement.js';
import { PriceContractTerms, type PriceContractTermsCommand, type PricedBetween } from './price-contract-terms.js';

interface PreviewContractCommand extends Pick<PriceContractTermsCommand, 'input' | 'umbrella' | 'publicMoney'> {
  readonly actor: Actor;
  readonly engagementId: string;
}

/** The price a contract of a case would have; writes nothing and takes no number. */
@Injectable()
export class PreviewContract {
  constructor(
    private readonly engagements: FindEngagement,
    private readonly pricing: PriceContractTerms,
  ) {}

  /** Errors of `FindEngagement.toWorkOn`, `FindEngagement.party` and `PriceContractTerms`. */
  async run({ actor, engagementId, input, umbrella, publicMoney }: PreviewContractCommand): Promise<Result<PricedBetween, readonly DomainError[]>> {
    const found = await this.engagements.toWorkOn(engagementId, actor);
    if (!found.ok) return err([found.error]);
    const party = await this.engagements.party(found.value);
    if (!party.ok) return err([party.error]);
    return this.pricing.run({ tenantId: found.value.tenantId, companyId: party.value, input, umbrella, publicMoney });
  }
}
