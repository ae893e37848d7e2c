import { daysBetween, plainDate, type PlainDate } from '@musubi/kernel';
import { contractTypes } from './contract-type.js';
import type { OverheadCondition, OverheadPolicy } from './overhead-policy.js';
import { prefectureOutside } from './prefecture-outside.js';
import { mayCarryMoney } from './types/contract-type-rules.js';

/** Whole numbers, both ends included; none if `least` is above `most`. */
export type Span = { readonly least: number; readonly most: number };

/**
 * Cases of a rule table that differ in nothing a rule asks: a span or a set on each axis. `day` counts the days of the
 * policy's date from `dayZero`; `annualised` is direct ÷ months × 12 rounded down, which meets the same thresholds.
 */
export type CaseRegion = {
  readonly day: Span;
  readonly direct: Span;
  readonly annualised: Span;
  readonly contractType: readonly string[];
  readonly sme: readonly (boolean | null)[];
  readonly prefecture: readonly (string | null)[];
  readonly umbrella: readonly boolean[];
  readonly publicMoney: readonly boolean[];
};

const spans = ['day', 'direct', 'annualised'] as const;
const sets = ['contractType', 'sme', 'prefecture', 'umbrella', 'publicMoney'] as const;

export const dayZero = plainDate('0001-01-01');
/** Amounts are kept exact to here; an `annualised` up to here has no upper bound. */
export const unbounded = Number.MAX_SAFE_INTEGER;
/** The last day leaves room for the longest contract before the calendar ends. */
export const lastDay = dayOf(plainDate('9899-12-31'));

/** The days from `dayZero` to a date. */
export function dayOf(date: PlainDate): number {
  return daysBetween(dayZero, date);
}

/**
 * All cases that can come under a table: each type and prefecture that it names and one that it does not, and companies
 * of which these are not known. A table in force from a day meets no case before it.
 */
export function allCases({ rules }: OverheadPolicy, validFrom: PlainDate = dayZero): CaseRegion {
  const types = [...new Set(rules.flatMap(({ when }) => when.contractTypes ?? []))];
  const prefectures = [...new Set(rules.flatMap(({ when }) => when.prefecture ?? []))];
  const otherType = contractTypes.find((type) => !types.includes(type) && mayCarryMoney(type));
  return {
    day: { least: dayOf(validFrom), most: lastDay },
    direct: { least: 0, most: unbounded },
    annualised: { least: 0, most: unbounded },
    contractType: otherType === undefined ? types : [...types, otherType],
    sme: [true, false, null],
    prefecture: [...prefectures, prefectureOutside(prefectures), null],
    umbrella: [false, true],
    publicMoney: [false, true],
  };
}

/** The part of a region in which a condition holds; it may be empty. */
export function where(when: OverheadCondition, region: CaseRegion): CaseRegion {
  const only = <T>(values: readonly T[], asked: T | undefined): readonly T[] =>
    asked === undefined ? values : values.filter((value) => value === asked);
  return {
    day: within(region.day, when.from && dayOf(when.from), when.to && dayOf(when.to)),
    direct: within(region.direct, when.directAtLeast, when.directAtMost),
    annualised: within(region.annualised, when.annualisedDirectAtLeast, undefined),
    contractType: region.contractType.filter((type) => when.contractTypes?.includes(type) ?? true),
    sme: only(region.sme, when.sme),
    prefecture: only(region.prefecture, when.prefecture),
    umbrella: only(region.umbrella, when.umbrella),
    publicMoney: only(region.publicMoney, when.publicMoney),
  };
}

/** Is there no case in it? */
export function isEmpty(region: CaseRegion): boolean {
  return spans.some((axis) => region[axis].least > region[axis].most) || sets.some((axis) => region[axis].length === 0);
}

/** A region less a part of it (`where`), as regions that do not overlap. */
export function without(region: CaseRegion, part: CaseRegion): CaseRegion[] {
  if (isEmpty(part)) return [region];
  const pieces: CaseRegion[] = [];
  let rest = region;
  for (const axis of spans) {
    pieces.push({ ...rest, [axis]: { least: rest[axis].least, most: part[axis].least - 1 } });
    pieces.push({ ...rest, [axis]: { least: part[axis].most + 1, most: rest[axis].most } });
    rest = { ...rest, [axis]: part[axis] };
  }
  for (const axis of sets) {
    const inside: readonly unknown[] = part[axis];
    pieces.push({ ...rest, [axis]: rest[axis].filter((value) => !inside.includes(value)) });
    rest = { ...rest, [axis]: part[axis] };
  }
  return pieces.filter((piece) => !isEmpty(piece));
}

function within({ least, most }: Span, atLeast: number | undefined, atMost: number | undefined): Span {
  return { least: Math.max(least, atLeast ?? least), most: Math.min(most, atMost ?? most) };
}
