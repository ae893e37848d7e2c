import { fail, ok, sumYen, yen, type DomainError, type Result, type Yen } from '@musubi/kernel';
import { leastDirectReaching } from './annualised-direct.js';
import { sumLines, type ContractLine } from './contract-line.js';
import type { ContractFacts } from './overhead-facts.js';
import type { OverheadPolicy } from './overhead-policy.js';
import { priceContract, type ContractPrice } from './price-contract.js';

/** The direct cost a budget allows, and the price with it, both in whole yen. */
type BudgetedDirect = { readonly direct: Yen; readonly price: ContractPrice };

/**
 * The largest direct cost, in one line for the fiscal year of the start and beside the lines given, whose total does
 * not exceed the budget. Searched, because dividing is wrong by a yen; and searched apart between the thresholds of
 * the policy, because the total may fall where the rate does.
 *
 * Errors: `overhead.budget_too_small` when even 0 exceeds it, else those of `priceContract`.
 * Throws RangeError for a budget whose price leaves the safe integers; bound input by `largestAmount`.
 */
export function budgetToDirect(
  policy: OverheadPolicy,
  facts: ContractFacts,
  budget: Yen,
  otherLines: readonly ContractLine[] = [],
): Result<BudgetedDirect, DomainError> {
  const priceWith = (amount: number): Result<ContractPrice, DomainError> =>
    priceContract(policy, facts, [...otherLines, { kind: 'direct', amount: yen(amount), basis: 'budget' }]);
  const fits = (amount: number): boolean => {
    const price = priceWith(amount);
    return price.ok && price.value.total <= budget;
  };

  let last: number = limitOf(budget, otherLines);
  let answer: Result<never, DomainError> | undefined;
  for (const first of segmentStarts(policy, facts, sumLines(otherLines).direct, last)) {
    const price = priceWith(first);
    if (price.ok && price.value.total <= budget) {
      const direct = yen(lastThatFits(first, last, fits));
      const found = priceWith(direct);
      return found.ok ? ok({ direct, price: found.value }) : found;
    }
    if (price.ok) answer = tooSmall;
    // A stretch without a rule is passed over; any other refusal might hide the answer.
    else if (price.error.code !== 'overhead.no_rule') return price;
    else answer ??= price;
    last = first - 1;
  }
  return answer ?? tooSmall;
}

const tooSmall = fail('overhead.budget_too_small', 'The budget does not even cover the least contract.', {
  path: 'budget',
});

// No rate is negative, so beyond this the line alone exceeds the budget, even if the others lower the total.
function limitOf(budget: Yen, otherLines: readonly ContractLine[]): number {
  return sumYen([yen(Math.max(0, budget)), ...otherLines.map(({ amount }) => yen(Math.abs(amount)))]);
}

// Amounts of the line, descending, from which another rule may hold; between two of them one rule does.
function segmentStarts(policy: OverheadPolicy, facts: ContractFacts, otherDirect: Yen, limit: number): number[] {
  const turns = policy.rules.flatMap(({ when }) => [
    ...(when.directAtLeast === undefined ? [] : [when.directAtLeast]),
    ...(when.directAtMost === undefined ? [] : [when.directAtMost + 1]),
    ...(when.annualisedDirectAtLeast === undefined ? [] : [leastDirectReaching(when.annualisedDirectAtLeast, facts)]),
  ]);
  const starts = turns.map((turn) => turn - otherDirect).filter((start) => start > 0 && start <= limit);
  return [...new Set([0, ...starts])].sort((a, b) => b - a);
}

function lastThatFits(first: number, last: number, fits: (amount: number) => boolean): number {
  let [fitting, beyond] = [first, last + 1];
  while (beyond - fitting > 1) {
    const middle = fitting + Math.floor((beyond - fitting) / 2);
    if (fits(middle)) fitting = middle;
    else beyond = middle;
  }
  return fitting;
}
