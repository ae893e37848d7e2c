import { basisPoints, err, fiscalYearOf, isPlainDate, ok, plainDate, type DomainError, type PlainDate, type Result } from '@musubi/kernel';
import { dateErrors } from './contract-date-errors.js';
import { sumLines } from './contract-line.js';
import type { ContractTermsInput } from './contract-terms-input.js';
import { checkContractTerms, type ContractTerms } from './contract-terms.js';
import { planInstalments, type Instalment } from './instalments.js';
import type { ContractFacts } from './overhead-facts.js';
import type { OverheadPolicy, OverheadRule } from './overhead-policy.js';
import { policyInForce, type DatedPolicy } from './policy-in-force.js';
import { priceContract, priceParts, type ContractPrice } from './price-contract.js';

export type DatedTermsInput = ContractTermsInput & { readonly signingDate: string };

/** What the rules ask about the company and the contract's setting. */
export type ContractSetting = Pick<ContractFacts, 'sme' | 'prefecture' | 'umbrella' | 'publicMoney'>;

/** Checked terms with their price, the rule that made it, and the payments it is to come in. */
export type PricedTerms = {
  readonly terms: ContractTerms;
  readonly signingDate: PlainDate;
  readonly policy: DatedPolicy;
  /** For a contract without money, which no rule is about, one of 0 %. */
  readonly rule: OverheadRule;
  /** What the rules asked about the company then, kept for amendments. */
  readonly setting: ContractSetting;
  readonly price: ContractPrice;
  readonly instalments: readonly Instalment[];
};

/**
 * From terms as they come in to a priced contract, by the university's policy table. Everything that is wrong with
 * the terms at once, or one error of `policyInForce`, `priceContract` or `planInstalments`; `overhead.no_rule` tells
 * the case that no rule fits.
 */
export function priceTerms(
  policies: readonly DatedPolicy[],
  input: DatedTermsInput,
  setting: ContractSetting,
): Result<PricedTerms, readonly DomainError[]> {
  const checked = checkContractTerms(input);
  const wrongDate = dateErrors(input.signingDate, 'signingDate');
  if (!checked.ok) return err([...wrongDate, ...checked.error]);
  if (!isPlainDate(input.signingDate)) return err(wrongDate);
  const terms = checked.value;
  const signingDate = plainDate(input.signingDate);

  const policy = policyInForce(policies, { startDate: terms.startDate, signingDate });
  if (!policy.ok) return err([policy.error]);
  const facts: ContractFacts = { ...setting, contractType: terms.contractType, startDate: terms.startDate, endDate: terms.endDate, signingDate };
  const price = terms.lines.length === 0 ? priceOfNothing(policy.value.policy, terms.startDate) : priceContract(policy.value.policy, facts, terms.lines);
  if (!price.ok) return err([withCase(price.error, facts, terms, policy.value)]);
  const rule = terms.lines.length === 0 ? ruleOfNothing : policy.value.policy.rules[price.value.ruleIndex];
  if (!rule) throw new Error('the rule that won is not in its policy');

  const instalments = planInstalments(price.value.total, terms.startDate, terms.instalments);
  if (!instalments.ok) return err([instalments.error]);
  return ok({ terms, signingDate, policy: policy.value, rule, setting, price: price.value, instalments: instalments.value });
}

const ruleOfNothing: OverheadRule = { when: {}, base: 'direct', rateBp: basisPoints(0) };

function priceOfNothing(policy: OverheadPolicy, startDate: PlainDate): Result<ContractPrice, DomainError> {
  const price = priceParts(policy, [{ rule: ruleOfNothing, lines: [] }], fiscalYearOf(startDate));
  return price.ok ? ok({ ...price.value, ruleIndex: -1 }) : price;
}

// Who maintains the table must see which row is missing.
function withCase(error: DomainError, facts: ContractFacts, { lines }: ContractTerms, policy: DatedPolicy): DomainError {
  if (error.code !== 'overhead.no_rule') return error;
  const { direct } = sumLines(lines);
  const size = facts.sme === null ? 'of unknown size' : facts.sme ? 'small or medium' : 'large';
  const message = `No rule of the overhead policy valid from ${policy.validFrom} fits: ${facts.contractType}, `
    + `${facts.startDate} to ${facts.endDate}, signed ${facts.signingDate ?? 'never'}, direct cost ${direct} yen, company ${size}, `
    + `head office in ${facts.prefecture ?? 'an unknown prefecture'}.`;
  return { ...error, message, params: { ...facts, direct, policyId: policy.id } };
}
