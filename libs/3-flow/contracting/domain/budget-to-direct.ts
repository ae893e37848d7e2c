import { comparePlainDates, fail, floorDivide, ok, safeInteger, sumYen, yen, type DomainError, type FiscalYear, type Result, type Yen } from '@musubi/kernel';
import { chooseOverheadRule } from './choose-overhead-rule.js';
import { sumLines, type ContractLine } from './contract-line.js';
import { directTurns } from './direct-turns.js';
import { withinExactYen } from './exact-yen.js';
import type { ContractFacts } from './overhead-facts.js';
import type { OverheadPolicy, OverheadRule } from './overhead-policy.js';
import { isShareOfTotal } from './overhead-share.js';
import { priceAmendedContract, type AmendedPrice, type AmendmentLines } from './price-amended-contract.js';
import { splitReceived } from './split-received.js';

/** The direct cost a budget allows, and the price with it, both in whole yen. */
export type BudgetedDirect = { readonly direct: Yen; readonly price: AmendedPrice };

/** What else the contract has; `fiscalYear` and `basis` are of the line that is sought. */
type BudgetSetting = {
  readonly amendments?: readonly AmendmentLines[];
  readonly fiscalYear?: FiscalYear | undefined;
  readonly basis?: string;
};

/**
 * The largest direct cost, in one line beside the lines given, whose total does not exceed the budget. Searched,
 * because dividing is wrong by a yen; and searched apart between the thresholds of the policy, because the total may
 * fall where the rate does. Where the overhead is a share of the amount received, that amount is the budget, and direct
 * cost is what remains of it (`splitReceived`).
 *
 * Errors: `overhead.budget_too_small` when even 0 exceeds it, else those of `priceAmendedContract`.
 */
export function budgetToDirect(
  policy: OverheadPolicy,
  facts: ContractFacts,
  budget: Yen,
  otherLines: readonly ContractLine[] = [],
  { amendments = [], fiscalYear, basis = 'budget' }: BudgetSetting = {},
): Result<BudgetedDirect, DomainError> {
  const directLine = { kind: 'direct', fiscalYear, basis } as const;
  const otherDirect = sumLines(otherLines).direct;
  const priceWith = (amount: number): Result<AmendedPrice, DomainError> =>
    priceAmendedContract(policy, facts, [...otherLines, { ...directLine, amount: yen(amount) }], amendments);
  const totalWith = (amount: number): Yen | undefined => {
    const price = priceWith(amount);
    return price.ok ? price.value.total : undefined;
  };
  const remaining = (rule: OverheadRule, ruleIndex: number): BudgetedDirect | undefined => {
    if (!isShareOfTotal(rule.base) || amendments.length > 0) return undefined;
    const split = splitReceived(budget, rule, policy, facts, directLine, otherLines);
    return split.ok ? { direct: split.value.direct, price: { ...split.value.price, ruleIndex, amendmentRules: [] } } : undefined;
  };

  return withinExactYen(() => {
    let last: number = limitOf(budget, [...otherLines, ...amendments.flatMap(({ lines }) => lines)]);
    let answer: Result<never, DomainError> | undefined;
    for (const first of segmentStarts(policy, facts, otherLines, amendments, last)) {
      const chosen = chooseOverheadRule(policy, { ...facts, direct: yen(otherDirect + first) });
      const left = chosen.ok ? remaining(chosen.value.rule, chosen.value.index) : undefined;
      if (left !== undefined && left.direct >= first && left.direct <= last) return ok(left);

      const price = priceWith(first);
      if (price.ok && price.value.total <= budget) {
        const direct = yen(lastThatFits(first, last, budget, totalWith));
        const found = priceWith(direct);
        return found.ok ? ok({ direct, price: found.value }) : found;
      }
      if (price.ok || price.error.code === 'overhead.amount_too_large') answer = tooSmall;
      // A stretch without a rule is passed over; any other refusal might hide the answer.
      else if (price.error.code !== 'overhead.no_rule') return price;
      else answer ??= price;
      last = first - 1;
    }
    return answer ?? tooSmall;
  });
}

const tooSmall = fail('overhead.budget_too_small', 'The budget does not even cover the least contract.', {
  path: 'budget',
});

// No rate is negative, so beyond this the line alone exceeds the budget, even if the others lower the total.
function limitOf(budget: Yen, otherLines: readonly ContractLine[]): number {
  return sumYen([yen(Math.max(0, budget)), ...otherLines.map(({ amount }) => yen(Math.abs(amount)))]);
}

// Amounts of the line, descending, from which another rule may hold, for the original or with an amendment; between
// two of them one rule does.
function segmentStarts(
  policy: OverheadPolicy, facts: ContractFacts, otherLines: readonly ContractLine[], amendments: readonly AmendmentLines[], limit: number,
): number[] {
  const lines = [...otherLines];
  const beside = [sumLines(lines).direct];
  for (const amendment of [...amendments].sort((a, b) => comparePlainDates(a.date, b.date))) {
    lines.push(...amendment.lines);
    beside.push(sumLines(lines).direct);
  }
  const tables = [policy, ...amendments.flatMap((amendment) => amendment.policy ?? [])];
  const turns = tables.flatMap((table) => directTurns(table, facts));
  const starts = turns.flatMap((turn) => beside.map((direct) => turn - direct)).filter((start) => start > 0 && start <= limit);
  return [...new Set([0, ...starts])].sort((a, b) => b - a);
}

/**
 * The last amount from `first`, which fits, to `last` whose total is within the budget. Within one rule the total rises
 * almost evenly, so the search begins where it would by dividing and looks around in steps that double. No total is
 * one too large to be kept exact, which exceeds every budget.
 */
function lastThatFits(first: number, last: number, budget: Yen, totalWith: (amount: number) => Yen | undefined): number {
  let [fitting, beyond] = [BigInt(first), BigInt(last) + 1n];
  const tryAt = (amount: bigint): boolean => {
    const fits = (totalWith(safeInteger(amount)) ?? Infinity) <= budget;
    if (fits) fitting = amount;
    else beyond = amount;
    return fits;
  };
  const [least, most] = [totalWith(first), totalWith(last)];
  if (least !== undefined && most !== undefined) {
    if (most <= budget) return last;
    beyond = BigInt(last);
    const guess = fitting + floorDivide(BigInt(budget - least) * (beyond - fitting), BigInt(most - least));
    const upwards = guess < beyond && tryAt(guess);
    for (let step = 1n; beyond - fitting > step; step *= 2n) if (tryAt(upwards ? fitting + step : beyond - step) !== upwards) break;
  }
  while (beyond - fitting > 1n) tryAt(fitting + floorDivide(beyond - fitting, 2n));
  return safeInteger(fitting);
}
