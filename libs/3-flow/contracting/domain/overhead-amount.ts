import { floorDivide, floorToUnit, subtractYen, sumYen, yenFromBigInt, type Yen } from '@musubi/kernel';
import type { LineSums } from './contract-line.js';
import type { OverheadPolicy } from './overhead-policy.js';
import type { OverheadShare } from './overhead-share.js';
import { addSums, noSums, stepsOf } from './running-sums.js';

type Rounding = OverheadPolicy['rounding'];

/** Lines under one rule: what share of them the overhead is, and their sums year by year, all parts alike. */
export type SharedYears = { readonly share: OverheadShare; readonly years: readonly LineSums[] };

/** Overhead of each year, and how much more overhead is when rounded once on the total (≥ 0, whole yen). */
type YearlyOverhead = { readonly byYear: readonly Yen[]; readonly roundingDifference: Yen };

/** The exact sum of the shares, rounded once: down to the yen, then down to the policy's unit. */
export function overheadOn(parts: readonly { share: OverheadShare; sums: LineSums }[], { unit }: Pick<Rounding, 'unit'>): Yen {
  const common = parts.reduce((product, { share }) => product * share.denominator, 1n);
  const exact = parts.map(({ share, sums }) =>
    BigInt(share.of(sums)) * share.numerator * floorDivide(common, share.denominator));
  return floorToUnit(yenFromBigInt(floorDivide(exact.reduce((sum, one) => sum + one, 0n), common)), unit);
}

/**
 * Overhead of the years, in their order. Rounded on the total, a year carries the step that the running total takes,
 * so that the years add up to the rounded total.
 */
export function overheadByYear(parts: readonly SharedYears[], rounding: Rounding): YearlyOverhead {
  const count = Math.max(0, ...parts.map(({ years }) => years.length));
  const places = Array.from({ length: count }, (_, place) => place);
  const rounded = (sumsOf: (years: readonly LineSums[], place: number) => LineSums) => (place: number): Yen =>
    overheadOn(parts.map(({ share, years }) => ({ share, sums: sumsOf(years, place) })), rounding);

  const yearly = places.map(rounded((years, place) => years[place] ?? noSums));
  const onTotal = stepsOf(places.map(rounded((years, place) => years.slice(0, place + 1).reduce(addSums, noSums))));
  return {
    byYear: rounding.scope === 'fiscalYear' ? yearly : onTotal,
    roundingDifference: subtractYen(sumYen(onTotal), sumYen(yearly)),
  };
}
