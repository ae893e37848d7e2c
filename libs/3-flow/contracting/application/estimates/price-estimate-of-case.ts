import { CatalogFacade } from '@musubi/catalog';
import { IdentityFacade } from '@musubi/identity';
import { type DomainError, err, ok, type Result } from '@musubi/kernel';
import type { Engagement } from '@musubi/triage';
import { Injectable } from '@nestjs/common';
import type { EstimateContent, EstimateParties, PricedEstimate } from '../../domain/estimates/estimate.js';
import { priceEstimate } from '../../domain/estimates/price-estimate.js';
import type { ContractSetting } from '../../domain/price-terms.js';
import { InvoiceRepository } from '../../infrastructure/invoices/invoice.repository.js';
import { OverheadPolicyRepository } from '../../infrastructure/overhead-policy.repository.js';
import { FindEngagement } from '../find-engagement.js';

/** An estimate priced for its case, with all that is written beside the price. */
export interface EstimateOfCase extends PricedEstimate {
  readonly companyId: string;
  readonly title: string;
  readonly parties: EstimateParties;
}

/** Prices an estimate between the case's university and company by the rules in force; writes nothing. */
@Injectable()
export class PriceEstimateOfCase {
  constructor(
    private readonly engagements: FindEngagement,
    private readonly identity: IdentityFacade,
    private readonly catalog: CatalogFacade,
    private readonly policies: OverheadPolicyRepository,
    private readonly invoices: InvoiceRepository,
  ) {}

  /** Errors of `FindEngagement.party` and `priceEstimate`, and `contract.party_unknown`. */
  async run(engagement: Engagement, content: EstimateContent): Promise<Result<EstimateOfCase, readonly DomainError[]>> {
    const { tenantId, needId } = engagement;
    const party = await this.engagements.party(engagement);
    if (!party.ok) return err([party.error]);
    const organisations = await this.identity.organisations([tenantId, party.value]);
    const [university, company] = [organisations.get(tenantId), organisations.get(party.value)];
    if (!university || !company) return err([{ code: 'contract.party_unknown', message: 'The directory does not know a party of the contract.' }]);

    const setting: ContractSetting = { sme: company.sme, prefecture: company.prefecture, umbrella: content.umbrella, publicMoney: content.publicMoney };
    const priced = priceEstimate(await this.policies.ofUniversity(tenantId), content, setting);
    if (!priced.ok) return priced;
    const [need, issuer] = [await this.catalog.need(needId), await this.invoices.issuer(tenantId)];
    return ok({
      ...priced.value, companyId: party.value, title: content.title ?? need?.titleJa ?? need?.titleEn ?? company.name,
      parties: {
        company: company.name, university: issuer?.name ?? university.name, universityEn: issuer?.nameEn ?? university.nameEn ?? null, universityCode: university.code,
        address: issuer?.address ?? null, registrationNumber: issuer?.registrationNumber ?? null,
      },
    });
  }
}
