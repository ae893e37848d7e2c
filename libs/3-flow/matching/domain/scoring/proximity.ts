import { TEXT_FIELDS } from '../analysis/match-text.js';
import type { AskedPairs } from './asked-pairs.js';
import type { MetTerms } from './met-terms.js';

/** Terms further apart than this say nothing of each other; function words are not counted. */
const REACH = 4;

/**
 * How much of what stands side by side in the need stands close in the seed: each pair's weight ÷ its smallest distance, as a share of all
 * pairs' weight, 0–1.
 */
export function proximityShare(pairs: AskedPairs, met: MetTerms): number {
  if (pairs.total === 0) return 0;
  const { places, ats } = met;
  for (let field = 0; field < TEXT_FIELDS.length; field += 1) {
    const start = met.startOf(field);
    for (let i = start + 1; i < met.endOf(field); i += 1) {
      for (let before = i - 1; before >= start; before -= 1) {
        const distance = (ats[i] ?? 0) - (ats[before] ?? 0);
        if (distance > REACH) break;
        pairs.meet(places[before] ?? 0, places[i] ?? 0, distance);
      }
    }
  }
  return pairs.takeShare();
}
