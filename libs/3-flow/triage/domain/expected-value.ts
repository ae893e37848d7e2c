import { daysBetween, type PlainDate } from '@musubi/kernel';
import type { Band } from './band.js';

/** From here on a deadline presses: about the time from a first talk to a contract. */
const pressingDays = 28;

/** What is left of a match's worth when its need's deadline is over: the company may still want it. */
const afterDeadline = 0.25;

/** Stands in for the score where a proposal brings none; the lower end of each band. */
const scoreOfBand: Readonly<Record<Band, number>> = { strong: 0.25, likely: 0.125, possible: 0.06 };

/** A score is no probability: what waits is compared by probabilities where all of it has one, else by scores. */
export type Measure = 'probability' | 'score';

export function measureOf(waiting: readonly { readonly probability?: number | undefined }[]): Measure {
  return waiting.every(({ probability }) => probability !== undefined) ? 'probability' : 'score';
}

/** What the value of a match is made of. */
export interface Valued {
  readonly band: Band;
  /** 0–1 as matching gives it; undefined: by the band. */
  readonly score: number | undefined;
  /** Of being taken up, 0–1, where matching tells it. */
  readonly probability?: number | undefined;
  readonly deadline: PlainDate | undefined;
}

/**
 * What reading a match now is worth, for ordering alone: the probability that it is taken up or, while that is unknown, the score,
 * which grows with it, up to twice that as the need's deadline comes near, and a quarter of it once that is over.
 */
export function expectedValue({ band, score, probability, deadline }: Valued, today: PlainDate, measure: Measure = 'score'): number {
  const worth = (measure === 'probability' ? probability : undefined) ?? score ?? scoreOfBand[band];
  if (deadline === undefined) return worth;
  const days = daysBetween(today, deadline);
  return days < 0 ? worth * afterDeadline : worth * (1 + Math.max(0, pressingDays - days) / pressingDays);
}
