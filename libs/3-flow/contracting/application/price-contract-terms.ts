import { type Clock, type DomainError, err, type Result, todayInTokyo } from '@musubi/kernel';
import { IdentityFacade, type Organisation } from '@musubi/identity';
import { Inject, Injectable } from '@nestjs/common';
import type { ContractTermsInput } from '../domain/contract-terms-input.js';
import { type PricedTerms, priceTerms } from '../domain/price-terms.js';
import { OverheadPolicyRepository } from '../infrastructure/overhead-policy.repository.js';
import { CLOCK } from './clock.js';

export interface PriceContractTermsCommand {
  readonly tenantId: string;
  readonly companyId: string;
  /** Without a signing date it is taken to be signed today. */
  readonly input: ContractTermsInput & { readonly signingDate?: string | undefined };
  /** The contract hangs under an umbrella agreement. */
  readonly umbrella?: boolean | undefined;
  readonly publicMoney?: boolean | undefined;
}

/** A price with the parties it is for, as the directory knows them now. */
export interface PricedBetween extends PricedTerms {
  readonly university: Organisation;
  readonly company: Organisation;
  readonly pricedAt: Date;
}

/** Prices terms between a university and a company by the university's rules in force; writes nothing. */
@Injectable()
export class PriceContractTerms {
  constructor(
    private readonly policies: OverheadPolicyRepository,
    private readonly identity: IdentityFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Errors of `priceTerms`, and `contract.party_unknown`. */
  async run(command: PriceContractTermsCommand): Promise<Result<PricedBetween, readonly DomainError[]>> {
    const { tenantId, companyId, input } = command;
    const parties = await this.identity.organisations([tenantId, companyId]);
    const [university, company] = [parties.get(tenantId), parties.get(companyId)];
    if (!university || !company) return err([{ code: 'contract.party_unknown', message: 'The directory does not know a party of the contract.' }]);

    const dated = { ...input, signingDate: input.signingDate ?? todayInTokyo(this.clock) };
    const priced = priceTerms(await this.policies.ofUniversity(tenantId), dated, {
      sme: company.sme, prefecture: company.prefecture,
      umbrella: command.umbrella ?? false, publicMoney: command.publicMoney ?? false,
    });
    return priced.ok ? { ok: true, value: { ...priced.value, university, company, pricedAt: this.clock.now() } } : priced;
  }
}
