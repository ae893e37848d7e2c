import { fiscalYearOf, ok, ratioBp, sumYen } from '@musubi/kernel';
import type { BasisPoints, DomainError, Result, Yen } from '@musubi/kernel';
import { chooseOverheadRule } from './choose-overhead-rule.js';
import { sumLines, type ContractLine } from './contract-line.js';
import { overheadBaseOf, overheadByYear } from './overhead-amount.js';
import type { ContractFacts } from './overhead-facts.js';
import type { OverheadPolicy } from './overhead-policy.js';
import { linesByFiscalYear, priceByFiscalYear, type FiscalYearPrice } from './price-by-fiscal-year.js';

/** A price in whole yen. `subtotal` is all lines and the overhead; it contains `tax` if the tax is inclusive. */
export type ContractPrice = {
  /** Intellectual contribution included. */
  readonly direct: Yen;
  readonly researcherFee: Yen;
  readonly overhead: Yen;
  readonly strategicFee: Yen;
  readonly subtotal: Yen;
  readonly tax: Yen;
  /** What the company pays: the subtotal, plus the tax if it is exclusive. */
  readonly total: Yen;
  /** overhead ÷ direct, rounded half up; null without direct cost. */
  readonly effectiveRateBp: BasisPoints | null;
  /** Place in the policy (from 0) of the rule that held. */
  readonly ruleIndex: number;
  /** Overhead rounded once on the total less overhead rounded year by year, whichever the policy uses. */
  readonly roundingDifference: Yen;
  /** Ascending; each column adds up to the contract's. */
  readonly byFiscalYear: readonly FiscalYearPrice[];
};

/**
 * Prices a contract: lines, overhead by the first rule that holds, then tax on the subtotal, each rounded down.
 * Source: METI/MEXT guideline on industry–academia joint research (pricing by cost items); domain facts, §2.
 * Errors: those of `chooseOverheadRule` and `overheadBaseOf`. Throws RangeError beyond the safe integers.
 */
export function priceContract(
  policy: OverheadPolicy,
  facts: ContractFacts,
  lines: readonly ContractLine[],
): Result<ContractPrice, DomainError> {
  const sums = sumLines(lines);
  const chosen = chooseOverheadRule(policy, { ...facts, direct: sums.direct });
  if (!chosen.ok) return chosen;
  const { rule, index } = chosen.value;

  const baseOf = overheadBaseOf(rule);
  if (!baseOf.ok) return baseOf;
  const years = linesByFiscalYear(lines, fiscalYearOf(facts.startDate));
  const { byYear, roundingDifference } = overheadByYear(years.map(baseOf.value), rule, policy.rounding);
  const byFiscalYear = priceByFiscalYear(years, byYear, policy.tax);

  const overhead = sumYen(byYear);
  return ok({
    ...sums,
    overhead,
    subtotal: sumYen(byFiscalYear.map(({ subtotal }) => subtotal)),
    tax: sumYen(byFiscalYear.map(({ tax }) => tax)),
    total: sumYen(byFiscalYear.map(({ total }) => total)),
    effectiveRateBp: ratioBp(overhead, sums.direct),
    ruleIndex: index,
    roundingDifference,
    byFiscalYear,
  });
}
