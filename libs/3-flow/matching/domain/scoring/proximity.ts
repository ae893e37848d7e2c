import { TEXT_FIELDS } from '../analysis/match-text.js';
import { fieldStart, type PackedDocument } from '../analysis/packed-document.js';
import type { NeedView } from './need-profile.js';
import { pairOf } from './term-pair.js';

/** Terms further apart than this say nothing of each other; function words are not counted. */
const REACH = 4;

/**
 * How much of what stands side by side in the need stands close in the seed: each pair's weight ÷ its smallest distance, as a share of all
 * pairs' weight, 0–1.
 */
export function proximityShare(need: NeedView, seed: PackedDocument): number {
  if (need.pairs.total === 0) return 0;
  const best = new Map<number, number>();
  for (let place = 0; place < TEXT_FIELDS.length; place += 1) meetPairs(need, seed.numbers, fieldStart(seed, place), fieldStart(seed, place + 1), best);
  let sum = 0;
  for (const worth of best.values()) sum += worth;
  return sum / need.pairs.total;
}

function meetPairs({ terms, pairs }: NeedView, numbers: Int32Array, start: number, end: number, best: Map<number, number>): void {
  if (end - start < 2) return;
  // The last terms of the need that were met, in turn, and where: no more than REACH are near enough.
  const [nearTerms, nearAt] = [new Int32Array(REACH), new Int32Array(REACH).fill(start - 1 - REACH)];
  let met = 0;
  for (let at = start; at < end; at += 1) {
    const term = numbers[at] ?? 0;
    if (!terms.has(term)) continue;
    for (let i = 0; i < REACH; i += 1) {
      const distance = at - (nearAt[i] ?? 0);
      if (distance > REACH) continue;
      const pair = pairOf(nearTerms[i] ?? 0, term);
      const weight = pairs.weights.get(pair);
      if (weight !== undefined && weight / distance > (best.get(pair) ?? 0)) best.set(pair, weight / distance);
    }
    nearTerms[met % REACH] = term;
    nearAt[met % REACH] = at;
    met += 1;
  }
}
