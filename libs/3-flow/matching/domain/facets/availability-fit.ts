import { daysBetween, isPlainDate, type PlainDate } from '@musubi/kernel';
import type { MatchFacets } from './match-facets.js';

const LIMITED = -0.2;

/** A year of waiting is a clear no. */
const LONGEST_WAIT_DAYS = 365;

/**
 * 1 when the researcher has room, −1 to 1 by how long the need would wait, 0 when the seed does not say. The wait counts from
 * the day since which both stand as they do, not from today: the same pair keeps its score.
 */
export function availabilityFit(need: MatchFacets, { availability, since }: MatchFacets): number {
  if (!availability) return 0;
  if (availability.state === 'open') return 1;
  if (availability.state === 'limited') return LIMITED;
  const from = dateOf(availability.from);
  if (!from) return LIMITED;
  const deadline = dateOf(need.deadline);
  if (deadline && from > deadline) return -1;
  const begins = [dateOf(need.since), dateOf(since)].flatMap((date) => date ?? []).sort().at(-1);
  const wait = begins ? Math.max(0, daysBetween(begins, from)) : LONGEST_WAIT_DAYS / 2;
  return Math.max(-1, 1 - (2 * wait) / LONGEST_WAIT_DAYS);
}

function dateOf(text: string | null | undefined): PlainDate | undefined {
  return isPlainDate(text) ? text : undefined;
}
