import type { MatchFacets } from './match-facets.js';

/** By steps of readiness between the two; one step is soon made. */
const FIT_BY_STEPS = [1, 0.6, -0.2, -0.6] as const;

/** −1 to 1, 0 when one side says no level; the same whichever side is ahead. */
export function trlFit(need: MatchFacets['trl'], seed: MatchFacets['trl']): number {
  if (need === null || need === undefined || seed === null || seed === undefined) return 0;
  return FIT_BY_STEPS[Math.abs(need - seed)] ?? -1;
}
