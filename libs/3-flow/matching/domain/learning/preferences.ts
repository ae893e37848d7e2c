import { type DecidedMatch, type DecidedNeed, type Lesson, worthOf } from './decided-need.js';

/** Of two seeds for one need, one was wanted more: the difference of their features, wanted minus other. */
export interface Preference {
  readonly difference: readonly number[];
  /** Each need weighs one in all, so that a need with many seeds does not drown the others. */
  readonly weight: number;
}

/** Which features a lesson is about: all, when not named here. */
export type LessonScope = Readonly<Partial<Record<Lesson, readonly number[]>>>;

/**
 * Every pair of seeds of one need of which one was wanted more. What was declined for a reason that teaches nothing is left
 * out; what was declined in one respect speaks of that respect only. The order of needs and matches does not matter: pairs
 * are made in the order of ids, and so are all sums over them.
 */
export function preferencesOf(needs: readonly DecidedNeed[], scope: LessonScope): Preference[] {
  return [...needs].sort((a, b) => order(a.needId, b.needId)).flatMap((need) => preferencesOfNeed(need, scope));
}

/** Whether a need teaches anything: something of it was wanted more than something else. */
export function teaches(need: DecidedNeed): boolean {
  const told = need.matches.filter(({ lesson }) => lesson !== 'nothing');
  return told.some(({ outcome }) => outcome !== told[0]?.outcome);
}

function preferencesOfNeed({ matches }: DecidedNeed, scope: LessonScope): Preference[] {
  const told = matches.filter(({ lesson }) => lesson !== 'nothing').sort((a, b) => order(a.seedId, b.seedId));
  const differences = told.flatMap((wanted) => told
    .filter((other) => worthOf(wanted.outcome) > worthOf(other.outcome))
    .map((other) => differenceOf(wanted, other, scope)));
  return differences.map((difference) => ({ difference, weight: 1 / differences.length }));
}

function differenceOf(wanted: DecidedMatch, other: DecidedMatch, scope: LessonScope): number[] {
  const about = scope[other.lesson];
  return wanted.features.map((value, feature) => (about && !about.includes(feature) ? 0 : value - (other.features[feature] ?? 0)));
}

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
