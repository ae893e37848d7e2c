import type { DomainError, Result, Yen } from '@musubi/kernel';
import type { ContractLine } from '../contract-line.js';
import type { ContractFacts } from '../overhead-facts.js';
import type { OverheadPolicy } from '../overhead-policy.js';
import { type ContractPrice, priceContract } from '../price-contract.js';

/** What a report counts of a price, whole yen. */
export interface CountedPrice {
  readonly direct: Yen;
  readonly overhead: Yen;
  /** What the company pays. */
  readonly total: Yen;
}

/** A signed contract as it is kept, with what the rules asked about it then. */
export interface PricedContract {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly companyId: string;
  readonly companyName: string;
  readonly engagementId: string | null;
  readonly department: { readonly id: string; readonly name: string } | null;
  readonly facts: ContractFacts;
  readonly lines: readonly ContractLine[];
  readonly price: CountedPrice;
  /** Of the table that priced it; null where there is no money. */
  readonly ruleIndex: number | null;
}

export interface RepricedContract {
  readonly contract: PricedContract;
  /** Under the other table; the price it has where that table has no rule for it, or there is no money that a rule could be about. */
  readonly after: CountedPrice;
  readonly ruleIndex: number | null;
  /** Why the other table cannot price it. */
  readonly undecided: DomainError | null;
}

/** The price that a contract would have had under another table. The contract itself keeps its own for ever. */
export function repriceContract(policy: OverheadPolicy, contract: PricedContract): RepricedContract {
  const priced: Result<ContractPrice, DomainError> | null = contract.lines.length === 0 ? null : priceContract(policy, contract.facts, contract.lines);
  if (priced === null) return { contract, after: contract.price, ruleIndex: null, undecided: null };
  if (!priced.ok) return { contract, after: contract.price, ruleIndex: null, undecided: priced.error };
  const { direct, overhead, total, ruleIndex } = priced.value;
  return { contract, after: { direct, overhead, total }, ruleIndex, undecided: null };
}
