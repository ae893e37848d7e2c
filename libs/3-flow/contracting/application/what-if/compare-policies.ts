import { Injectable } from '@nestjs/common';
import type { OverheadPolicy } from '../../domain/overhead-policy.js';
import { type ComparedPrices, PriceComparison } from '../../domain/what-if/compare-prices.js';
import { repriceContract } from '../../domain/what-if/reprice-contract.js';
import { PricedContracts } from '../../infrastructure/what-if/priced-contracts.js';

interface ComparePoliciesQuery {
  readonly tenantId: string;
  readonly policy: OverheadPolicy;
  /** Fiscal years of the signing date, both included. */
  readonly from: number;
  readonly to: number;
}

/** So many at a time: a university's past need not fit into memory. */
const portion = 2_000;

/** What the same contracts would have come to under another table. Reads only: no contract is changed, whatever comes out. */
@Injectable()
export class ComparePolicies {
  constructor(private readonly contracts: PricedContracts) {}

  async run({ policy, ...query }: ComparePoliciesQuery): Promise<ComparedPrices> {
    const comparison = new PriceComparison();
    let before: string | undefined;
    do {
      const page = await this.contracts.page({ ...query, before, limit: portion });
      for (const contract of page) comparison.add(repriceContract(policy, contract));
      before = page.length < portion ? undefined : page.at(-1)?.id;
    } while (before !== undefined);
    return comparison.get();
  }
}
