import { fiscalYearOf, ok, sumYen } from '@musubi/kernel';
import type { BasisPoints, DomainError, FiscalYear, Result, Yen } from '@musubi/kernel';
import { chooseOverheadRule } from './choose-overhead-rule.js';
import { sumLines, type ContractLine } from './contract-line.js';
import { effectiveOverheadRate } from './effective-overhead-rate.js';
import { withinExactYen } from './exact-yen.js';
import { overheadByYear, type SharedYears } from './overhead-amount.js';
import type { ContractFacts } from './overhead-facts.js';
import type { OverheadPolicy, OverheadRule } from './overhead-policy.js';
import { overheadShareOf } from './overhead-share.js';
import { fiscalYearsOf, linesByFiscalYear, priceByFiscalYear, type FiscalYearPrice } from './price-by-fiscal-year.js';

/** A price in whole yen. `subtotal` is all lines and the overhead; it contains `tax` if the tax is inclusive. */
export type Price = {
  /** Intellectual contribution included. */
  readonly direct: Yen;
  readonly researcherFee: Yen;
  readonly overhead: Yen;
  readonly strategicFee: Yen;
  readonly subtotal: Yen;
  readonly tax: Yen;
  /** What the company pays: the subtotal, plus the tax if it is exclusive. */
  readonly total: Yen;
  /** As effectiveOverheadRate says it. */
  readonly effectiveRateBp: BasisPoints | null;
  /** Overhead rounded once on the total less overhead rounded year by year, whichever the policy uses. */
  readonly roundingDifference: Yen;
  /** Ascending; each column adds up to the contract's. */
  readonly byFiscalYear: readonly FiscalYearPrice[];
};

/** `ruleIndex` is the place in the policy (from 0) of the rule that held for the original terms. */
export type ContractPrice = Price & { readonly ruleIndex: number };

/** Lines that take their overhead by one rule. */
export type PricingPart = { readonly rule: OverheadRule; readonly lines: readonly ContractLine[] };

type Terms = Pick<OverheadPolicy, 'rounding' | 'tax'>;

/**
 * Prices a contract: lines, overhead by the first rule that holds, then tax on the subtotal, each rounded down.
 * Source: METI/MEXT guideline on industry–academia joint research (pricing by cost items); domain facts, §2.
 * Errors: those of `chooseOverheadRule` and `priceParts`.
 */
export function priceContract(
  policy: OverheadPolicy,
  facts: ContractFacts,
  lines: readonly ContractLine[],
): Result<ContractPrice, DomainError> {
  return withinExactYen(() => {
    const chosen = chooseOverheadRule(policy, { ...facts, direct: sumLines(lines).direct });
    if (!chosen.ok) return chosen;
    const { rule, index } = chosen.value;
    const price = priceParts(policy, [{ rule, lines }], fiscalYearOf(facts.startDate));
    return price.ok ? ok({ ...price.value, ruleIndex: index }) : price;
  });
}

/**
 * Prices parts that each have a rule of their own as one contract: the overhead of all is added up exactly and rounded
 * as the policy says. Lines without a year belong to `yearOfStart`.
 * Errors: `overhead.rate_leaves_nothing`, and `overhead.amount_too_large` beyond the safe integers.
 */
export function priceParts(policy: Terms, parts: readonly PricingPart[], yearOfStart: FiscalYear): Result<Price, DomainError> {
  return withinExactYen(() => {
    const lines = parts.flatMap((part) => part.lines);
    const years = fiscalYearsOf(lines, yearOfStart);
    const shared: SharedYears[] = [];
    for (const part of parts) {
      const share = overheadShareOf(part.rule, policy.tax);
      if (!share.ok) return share;
      shared.push({ share: share.value, years: linesByFiscalYear(part.lines, yearOfStart, years) });
    }
    const { byYear, roundingDifference } = overheadByYear(shared, policy.rounding);
    const byFiscalYear = priceByFiscalYear(linesByFiscalYear(lines, yearOfStart, years), byYear, policy.tax);
    return ok(priceOfYears(byFiscalYear, roundingDifference));
  });
}

/** The contract's price from that of its years, which add up to it. */
export function priceOfYears(byFiscalYear: readonly FiscalYearPrice[], roundingDifference: Yen): Price {
  const column = (name: Exclude<keyof FiscalYearPrice, 'fiscalYear'>): Yen => sumYen(byFiscalYear.map((year) => year[name]));
  const [direct, overhead] = [column('direct'), column('overhead')];
  return {
    direct, researcherFee: column('researcherFee'), overhead, strategicFee: column('strategicFee'),
    subtotal: column('subtotal'), tax: column('tax'), total: column('total'),
    effectiveRateBp: effectiveOverheadRate([{ direct, overhead }]), roundingDifference, byFiscalYear,
  };
}
