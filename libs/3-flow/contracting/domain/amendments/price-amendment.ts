import { err, ok, yen, type DomainError, type PlainDate, type Result, type Yen } from '@musubi/kernel';
import type { ContractLine } from '../contract-line.js';
import type { ContractFacts } from '../overhead-facts.js';
import { policyInForce, type DatedPolicy } from '../policy-in-force.js';
import { type AmendmentLines, priceAmendedContract } from '../price-amended-contract.js';
import type { ContractAmendment, StandingPrice } from './contract-amendment.js';

/** What is known of the contract: how it was concluded, and what each amendment since brought. */
export type PricedHistory = {
  /** The table that priced it, of the university's tables. */
  readonly policyId: string;
  readonly policies: readonly DatedPolicy[];
  /** With the term it was concluded for. */
  readonly facts: ContractFacts;
  readonly lines: readonly ContractLine[];
  readonly amendments: readonly (Pick<ContractAmendment, 'date' | 'rule'> & { readonly endDate: PlainDate; readonly lines: readonly ContractLine[] })[];
  /** As it stands. */
  readonly price: StandingPrice;
};

type Addition = { readonly date: PlainDate; readonly endDate: PlainDate; readonly lines: readonly ContractLine[] };

export type AmendmentPrice = { readonly price: StandingPrice; readonly rule: ContractAmendment['rule'] };

const columns = ['direct', 'researcherFee', 'overhead', 'strategicFee', 'subtotal', 'tax', 'total', 'roundingDifference'] as const;

/**
 * A contract's price with a further amendment: as it stands, and what `priceAmendedContract` gives more or less with it. So what
 * was agreed apart from the items, a lump sum say, stays agreed. Errors of `priceAmendedContract`, and `contract.negative_total`.
 */
export function priceAmendment(history: PricedHistory, addition: Addition): Result<AmendmentPrice, DomainError> {
  const { policyId, policies, facts, lines, price } = history;
  if (addition.lines.length === 0) return ok({ price, rule: null });
  const own = policies.find(({ id }) => id === policyId);
  if (!own) throw new Error('the table that priced the contract is gone');
  const inForce = policyInForce(policies, { startDate: addition.date, signingDate: addition.date });
  const now = inForce.ok ? inForce.value : own;

  const sofar = history.amendments.map((each): AmendmentLines => ({ ...each, policy: policies.find(({ id }) => id === each.rule?.policyId)?.policy }));
  const before = priceAmendedContract(own.policy, facts, lines, sofar);
  if (!before.ok) return before;
  const after = priceAmendedContract(own.policy, facts, lines, [...sofar, { ...addition, policy: now.policy }]);
  if (!after.ok) return after;

  const standing = Object.fromEntries(columns.map((name) => [name, yen(price[name] + after.value[name] - before.value[name])])) as Record<(typeof columns)[number], Yen>;
  const negative = columns.find((name) => name !== 'roundingDifference' && standing[name] < 0);
  if (negative) return err({ code: 'contract.negative_total', message: `The amendment leaves ${standing[negative]} yen of ${negative}.`, path: 'lines', params: { kind: negative, sum: standing[negative] } });
  const index = after.value.amendmentRules.at(-1)?.ruleIndex ?? null;
  const rule = index === null ? undefined : now.policy.rules[index];
  return ok({ price: standing, rule: index === null || !rule ? null : { policyId: now.id, ruleIndex: index, rateBp: rule.rateBp } });
}
