import { addDays, floorDivide, partsOf, plainDate, safeInteger, yen, type PlainDate } from '@musubi/kernel';
import { type CaseRegion, dayOf, dayZero, isEmpty, lastDay, type Span, unbounded } from './case-region.js';
import type { OverheadFacts } from './overhead-facts.js';

/** No contract is taken to run longer: 100 years. */
const mostMonths = 1_200n;

type Size = { readonly direct: number; readonly months: number };

/** Is there a case in the region that a contract can have? */
export function isReachable(region: CaseRegion): boolean {
  return !isEmpty(region) && sizeWithin(region.direct, region.annualised) !== null;
}

/**
 * A case of the region that a contract can have, its date on the edge of the region where it has one; null when no
 * direct cost over no term gives such an annualised one. `chooseOverheadRule` decides it as it decides the region.
 */
export function caseInRegion(region: CaseRegion): OverheadFacts | null {
  const size = isEmpty(region) ? null : sizeWithin(region.direct, region.annualised);
  const [contractType, sme, prefecture, umbrella, publicMoney] =
    [region.contractType[0], region.sme.at(-1), region.prefecture.at(-1), region.umbrella[0], region.publicMoney[0]];
  if (!size || contractType === undefined || sme === undefined || prefecture === undefined) return null;
  if (umbrella === undefined || publicMoney === undefined) return null;
  const date = addDays(dayZero, dayNear(region.day));
  return {
    contractType, startDate: date, endDate: endAfter(date, size.months), signingDate: date,
    sme, prefecture, umbrella, publicMoney, direct: yen(size.direct),
  };
}

/**
 * A direct cost and months with annualised.least ≤ direct × 12 ÷ months < annualised.most + 1, exactly. For m months
 * the direct cost lies between ⌈least × m ÷ 12⌉ and ⌈(most + 1) × m ÷ 12⌉ − 1. Both grow with m, so that m has a first
 * and a last value; of twelve months in a row one is a multiple of 12, for which there is a whole number between them.
 */
function sizeWithin(direct: Span, annualised: Span): Size | null {
  const [least, most, from] = [BigInt(direct.least), BigInt(direct.most), BigInt(annualised.least)];
  const below = annualised.most === unbounded ? null : BigInt(annualised.most) + 1n;
  const first = below === null ? 1n : floorDivide(12n * least, below) + 1n;
  const last = from === 0n ? mostMonths : min(mostMonths, floorDivide(12n * most, from));

  const months = Array.from({ length: 12 }, (_, index) => first + BigInt(index));
  // A year is the plainest example.
  for (const m of first <= 12n ? [12n, ...months] : months) {
    if (m > last) continue;
    const low = max(least, ceilingOfTwelfth(from * m));
    const high = below === null ? most : min(most, ceilingOfTwelfth(below * m) - 1n);
    if (low <= high) return { direct: safeInteger(plainAmount(low, high)), months: safeInteger(m) };
  }
  return null;
}

/** The amount at a threshold, where there is one. */
function plainAmount(low: bigint, high: bigint): bigint {
  if (low > 0n) return low;
  return high === BigInt(unbounded) ? 1_000_000n : high;
}

function dayNear({ least, most }: Span): number {
  const ordinary = dayOf(plainDate('2025-04-01'));
  if (least > 0) return least;
  return most < lastDay ? most : ordinary;
}

/** The last day of a term of so many months, begun ones counted as whole. */
function endAfter(start: PlainDate, months: number): PlainDate {
  const { year, month, day } = partsOf(start);
  const first = firstOfMonth(year, month + months);
  const last = addDays(firstOfMonth(year, month + months + 1), -1);
  const eve = addDays(first, day - 2);
  return eve < last ? eve : last;
}

/** `month` counts on beyond 12 into later years. */
function firstOfMonth(year: number, month: number): PlainDate {
  const years = safeInteger(floorDivide(BigInt(month - 1), 12n));
  const [y, m] = [String(year + years).padStart(4, '0'), String(month - 12 * years).padStart(2, '0')];
  return plainDate(`${y}-${m}-01`);
}

function ceilingOfTwelfth(value: bigint): bigint {
  return floorDivide(value + 11n, 12n);
}

function min(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}

function max(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}
