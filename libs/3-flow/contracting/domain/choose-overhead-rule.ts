import { fail, ok, type DomainError, type PlainDate, type Result } from '@musubi/kernel';
import { annualisedDirectIsAtLeast } from './annualised-direct.js';
import type { OverheadFacts } from './overhead-facts.js';
import type { OverheadCondition, OverheadPolicy, OverheadRule } from './overhead-policy.js';

type ChosenRule = { readonly rule: OverheadRule; readonly index: number };

/**
 * The first rule of the policy that holds, with its place in the table (from 0). `date` is the day that the rules'
 * dates are compared with: the contract's own by the policy's `dateBasis`, an amendment's for what it adds.
 * Errors: `overhead.signing_date_missing` when dated rules go by a signing date that is not known yet,
 * `overhead.no_rule` when none holds.
 */
export function chooseOverheadRule(
  policy: OverheadPolicy,
  facts: OverheadFacts,
  date: PlainDate | null = policy.dateBasis === 'start' ? facts.startDate : facts.signingDate,
): Result<ChosenRule, DomainError> {
  if (date === null && policy.rules.some(({ when }) => when.from !== undefined || when.to !== undefined)) {
    return fail('overhead.signing_date_missing', 'The overhead rules go by the signing date, which is missing.', {
      path: 'signingDate',
    });
  }
  const index = policy.rules.findIndex(({ when }) => holds(when, facts, date));
  const rule = policy.rules[index];
  if (rule === undefined) return fail('overhead.no_rule', 'No rule of the overhead policy fits the contract.');
  return ok({ rule, index });
}

/** Why a rule holds or not: the conditions that a case does not meet, none if it holds. */
export type RuleVerdict = { readonly index: number; readonly unmet: readonly (keyof OverheadCondition)[] };

/** How each rule of a table judges a case, in their order; the first without an unmet condition wins. */
export function judgeRules(
  policy: OverheadPolicy,
  facts: OverheadFacts,
  date: PlainDate | null = policy.dateBasis === 'start' ? facts.startDate : facts.signingDate,
): RuleVerdict[] {
  return policy.rules.map(({ when }, index) => ({ index, unmet: unmetConditions(when, facts, date) }));
}

function holds(when: OverheadCondition, facts: OverheadFacts, date: PlainDate | null): boolean {
  return unmetConditions(when, facts, date).length === 0;
}

type Tests = { readonly [Key in keyof OverheadCondition]-?: (asked: NonNullable<OverheadCondition[Key]>) => boolean };

function unmetConditions(when: OverheadCondition, facts: OverheadFacts, date: PlainDate | null): (keyof OverheadCondition)[] {
  const tests: Tests = {
    from: (first) => date !== null && date >= first,
    to: (last) => date !== null && date <= last,
    contractTypes: (types) => types.includes(facts.contractType),
    sme: (sme) => facts.sme === sme,
    prefecture: (prefecture) => facts.prefecture === prefecture,
    umbrella: (umbrella) => facts.umbrella === umbrella,
    publicMoney: (publicMoney) => facts.publicMoney === publicMoney,
    directAtLeast: (least) => facts.direct >= least,
    directAtMost: (most) => facts.direct <= most,
    annualisedDirectAtLeast: (threshold) => annualisedDirectIsAtLeast(threshold, facts),
  };
  // Each test takes what its own key asks, which the type of a key in a loop no longer says.
  return (Object.entries(tests) as [keyof OverheadCondition, (asked: unknown) => boolean][])
    .filter(([key, test]) => when[key] !== undefined && !test(when[key]))
    .map(([key]) => key);
}
