import { type DomainError, ok, type Result, type Yen } from '@musubi/kernel';
import { budgetToDirect } from '../budget-to-direct.js';
import type { ContractFacts } from '../overhead-facts.js';
import { type DatedPolicy, policyInForce } from '../policy-in-force.js';
import { type AppliedRule } from '../rule-basis.js';

/** What one budget buys; whole yen. `total` is the most that does not exceed the budget. */
export interface RangeEnd {
  readonly direct: Yen;
  readonly overhead: Yen;
  readonly tax: Yen;
  readonly total: Yen;
  readonly rule: AppliedRule;
}

export interface EstimateRange {
  /** null where the budget is open at this end. */
  readonly low: RangeEnd | null;
  readonly high: RangeEnd | null;
}

/**
 * What a budget, tax included, comes to at a university: the largest direct cost at either end, with overhead and tax by the rule that holds there. The ends may
 * fall under different rules, where the rate goes by the size. A lower end that does not even cover the least contract is left open.
 * Errors: `overhead.no_policy`, and those of `budgetToDirect` at the upper end.
 */
export function estimateRange(
  policies: readonly DatedPolicy[], facts: ContractFacts & { readonly signingDate: NonNullable<ContractFacts['signingDate']> }, budget: { readonly min: Yen | null; readonly max: Yen | null },
): Result<EstimateRange, DomainError> {
  const found = policyInForce(policies, facts);
  if (!found.ok) return found;
  const endAt = (amount: Yen | null): Result<RangeEnd | null, DomainError> => (amount === null ? ok(null) : endOf(found.value, facts, amount));
  const high = endAt(budget.max);
  if (!high.ok) return high;
  const low = endAt(budget.min);
  if (low.ok) return ok({ low: low.value, high: high.value });
  return high.value !== null && low.error.code === 'overhead.budget_too_small' ? ok({ low: null, high: high.value }) : low;
}

function endOf({ policy, validFrom }: DatedPolicy, facts: ContractFacts, amount: Yen): Result<RangeEnd, DomainError> {
  const found = budgetToDirect(policy, facts, amount);
  if (!found.ok) return found;
  const { direct, overhead, tax, total, ruleIndex } = found.value.price;
  const rule = policy.rules[ruleIndex];
  if (!rule) throw new Error('the rule that won is not in its policy');
  return ok({
    direct, overhead, tax, total,
    rule: {
      policyValidFrom: validFrom, ruleIndex, rateBp: rule.rateBp, base: rule.base, dateBasis: policy.dateBasis, rounding: policy.rounding, taxMode: policy.tax.mode, taxRateBp: policy.tax.rateBp,
    },
  });
}
