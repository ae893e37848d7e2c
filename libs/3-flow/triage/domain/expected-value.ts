import { daysBetween, type PlainDate } from '@musubi/kernel';
import type { Band } from './band.js';

/** From here on a deadline presses: about the time from a first talk to a contract. */
const pressingDays = 28;

/** What is left of a match's worth when its need's deadline is over: the company may still want it. */
const afterDeadline = 0.25;

/** Stands in for the score where a proposal brings none; the lower end of each band. */
const scoreOfBand: Readonly<Record<Band, number>> = { strong: 0.25, likely: 0.125, possible: 0.06 };

/**
 * What reading a match now is worth, for ordering alone: its score, which grows with the chance that it is accepted, up to twice
 * that as the need's deadline comes near, and a quarter of it once that is over.
 *
 * @param score 0–1 as matching gives it; undefined: by the band
 */
export function expectedValue(
  match: { readonly band: Band; readonly score: number | undefined; readonly deadline: PlainDate | undefined }, today: PlainDate,
): number {
  const score = match.score ?? scoreOfBand[match.band];
  if (match.deadline === undefined) return score;
  const days = daysBetween(today, match.deadline);
  return days < 0 ? score * afterDeadline : score * (1 + Math.max(0, pressingDays - days) / pressingDays);
}
