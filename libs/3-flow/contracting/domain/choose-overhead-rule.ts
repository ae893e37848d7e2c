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

function holds(when: OverheadCondition, facts: OverheadFacts, date: PlainDate | null): boolean {
  return dateFits(when, date) && partyFits(when, facts) && directFits(when, facts);
}

function dateFits({ from, to }: OverheadCondition, date: PlainDate | null): boolean {
  return given(from, (first) => date !== null && date >= first) && given(to, (last) => date !== null && date <= last);
}

function partyFits(when: OverheadCondition, facts: OverheadFacts): boolean {
  return (
    given(when.contractTypes, (types) => types.includes(facts.contractType)) &&
    given(when.sme, (sme) => facts.sme === sme) &&
    given(when.prefecture, (prefecture) => facts.prefecture === prefecture) &&
    given(when.umbrella, (umbrella) => facts.umbrella === umbrella) &&
    given(when.publicMoney, (publicMoney) => facts.publicMoney === publicMoney)
  );
}

function directFits(when: OverheadCondition, facts: OverheadFacts): boolean {
  return (
    given(when.directAtLeast, (least) => facts.direct >= least) &&
    given(when.directAtMost, (most) => facts.direct <= most) &&
    given(when.annualisedDirectAtLeast, (threshold) => annualisedDirectIsAtLeast(threshold, facts))
  );
}

function given<T>(key: T | undefined, test: (value: T) => boolean): boolean {
  return key === undefined || test(key);
}
