import { addYen, fail, floorOf, floorToUnit, ok, subtractYen, sumYen } from '@musubi/kernel';
import type { DomainError, Result, Yen } from '@musubi/kernel';
import type { LineSums } from './contract-line.js';
import type { OverheadPolicy, OverheadRule } from './overhead-policy.js';
import { runningSums, stepsOf } from './running-sums.js';

type Bases = Pick<LineSums, 'direct' | 'researcherFee'>;
type Rounding = OverheadPolicy['rounding'];

/**
 * How to take the amount that the rate is applied to. Error `overhead.base_not_supported` for `direct+tax`, `total`
 * and `totalGrossedUp`: which tax and which total they mean differs by university, so nothing is guessed.
 */
export function overheadBaseOf(rule: OverheadRule): Result<(sums: Bases) => Yen, DomainError> {
  switch (rule.base) {
    case 'direct':
      return ok((sums) => sums.direct);
    case 'direct+researcherFee':
      return ok((sums) => addYen(sums.direct, sums.researcherFee));
    case 'direct+tax':
    case 'total':
    case 'totalGrossedUp':
      return fail('overhead.base_not_supported', `Overhead on the base ${rule.base} cannot be computed yet.`, {
        params: { base: rule.base },
      });
  }
}

/** floor(base × rate), then down to the policy's unit; whole yen. */
export function overheadOn(base: Yen, { rateBp }: OverheadRule, { unit }: Rounding): Yen {
  return floorToUnit(floorOf(base, rateBp), unit);
}

/** Overhead of each year, and how much more overhead is when rounded once on the total (≥ 0, whole yen). */
type YearlyOverhead = { readonly byYear: readonly Yen[]; readonly roundingDifference: Yen };

/**
 * Overhead of the years' bases, in their order. Rounded on the total, a year carries the step that the running total
 * takes, so that the years add up to the rounded total.
 */
export function overheadByYear(bases: readonly Yen[], rule: OverheadRule, rounding: Rounding): YearlyOverhead {
  const rounded = (base: Yen): Yen => overheadOn(base, rule, rounding);
  const yearly = bases.map(rounded);
  const onTotal = stepsOf(runningSums(bases).map(rounded));
  return {
    byYear: rounding.scope === 'fiscalYear' ? yearly : onTotal,
    roundingDifference: subtractYen(sumYen(onTotal), sumYen(yearly)),
  };
}
