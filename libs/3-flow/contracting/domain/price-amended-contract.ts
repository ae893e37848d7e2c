import { comparePlainDates, fiscalYearOf, ok } from '@musubi/kernel';
import type { DomainError, PlainDate, Result } from '@musubi/kernel';
import { chooseOverheadRule } from './choose-overhead-rule.js';
import { sumLines, type ContractLine } from './contract-line.js';
import { withinExactYen } from './exact-yen.js';
import type { ContractFacts } from './overhead-facts.js';
import type { OverheadPolicy } from './overhead-policy.js';
import { priceParts, type ContractPrice, type PricingPart } from './price-contract.js';
import { takeOffParts } from './take-off-parts.js';

/** What an amendment (変更契約) adds to a contract; negative lines take off. */
export type AmendmentLines = {
  /** The day it is concluded, which the rules' dates are compared with. */
  readonly date: PlainDate;
  readonly lines: readonly ContractLine[];
  /** The table in force that day; absent: the contract's own. */
  readonly policy?: OverheadPolicy | undefined;
  /** Last day of the contract's term with it; absent: as before. What was concluded keeps its rule, whatever becomes of the term. */
  readonly endDate?: PlainDate | undefined;
};

/** Which rule an amendment took: null where it adds nothing and so keeps the rates of what was concluded. */
export type AmendmentRule = { readonly date: PlainDate; readonly ruleIndex: number | null };

export type AmendedPrice = ContractPrice & { readonly amendmentRules: readonly AmendmentRule[] };

/**
 * Prices a contract as the sum of its original and its amendments, in the order of their dates. What was concluded
 * keeps its rule. What an amendment adds takes, if the policy says `current`, the rule that holds on the amendment's
 * date, whichever date the rules go by, for the contract's direct cost with it; if it says `original`, the contract's
 * rule. An amendment that on balance adds neither direct cost nor researcher fee takes off what was concluded last, at
 * the rate that was concluded for. The overhead of all is rounded together, tax is taken once on the whole.
 *
 * Errors: those of `chooseOverheadRule` and `priceParts`.
 */
export function priceAmendedContract(
  policy: OverheadPolicy,
  facts: ContractFacts,
  lines: readonly ContractLine[],
  amendments: readonly AmendmentLines[],
): Result<AmendedPrice, DomainError> {
  return withinExactYen(() => {
    const original = chooseOverheadRule(policy, { ...facts, direct: sumLines(lines).direct });
    if (!original.ok) return original;

    let parts: readonly PricingPart[] = [{ rule: original.value.rule, lines }];
    const amendmentRules: AmendmentRule[] = [];
    let { endDate } = facts;
    for (const amendment of [...amendments].sort((a, b) => comparePlainDates(a.date, b.date))) {
      endDate = amendment.endDate ?? endDate;
      const { direct } = sumLines([...parts.flatMap((part) => part.lines), ...amendment.lines]);
      if (policy.amendment === 'current' && adds(amendment)) {
        const now = chooseOverheadRule(amendment.policy ?? policy, { ...facts, endDate, direct }, amendment.date);
        if (!now.ok) return now;
        parts = [...parts, { rule: now.value.rule, lines: amendment.lines }];
        amendmentRules.push({ date: amendment.date, ruleIndex: now.value.index });
      } else {
        parts = takeOffParts(parts, amendment.lines);
        amendmentRules.push({ date: amendment.date, ruleIndex: null });
      }
    }
    const price = priceParts(policy, parts, fiscalYearOf(facts.startDate));
    return price.ok ? ok({ ...price.value, ruleIndex: original.value.index, amendmentRules }) : price;
  });
}

function adds({ lines }: AmendmentLines): boolean {
  const { direct, researcherFee } = sumLines(lines);
  return direct + researcherFee > 0;
}
