import { TEXT_FIELDS } from '../analysis/match-text.js';
import { type PackedDocument, termsOfField } from '../analysis/packed-document.js';
import type { NeedView } from './need-profile.js';
import { pairOf } from './term-pair.js';

/** Terms further apart than this say nothing of each other; function words are not counted. */
const REACH = 4;

/** Where a term of the need stands in a text of the seed, counted in terms. */
interface Place {
  readonly term: number;
  readonly at: number;
}

/**
 * How much of what stands side by side in the need stands close in the seed: each pair's weight ÷ its smallest distance, as a share of all
 * pairs' weight, 0–1.
 */
export function proximityShare(need: NeedView, seed: PackedDocument): number {
  if (need.pairs.total === 0) return 0;
  const best = new Map<number, number>();
  for (const field of TEXT_FIELDS) meetPairs(need, termsOfField(seed, field), best);
  let sum = 0;
  for (const worth of best.values()) sum += worth;
  return sum / need.pairs.total;
}

function meetPairs({ terms, pairs }: NeedView, seed: Int32Array, best: Map<number, number>): void {
  let near: Place[] = [];
  for (let at = 0; at < seed.length; at += 1) {
    const term = seed[at] ?? -1;
    if (!terms.weights.has(term)) continue;
    near = near.filter((before) => at - before.at <= REACH);
    for (const before of near) {
      const pair = pairOf(before.term, term);
      const worth = (pairs.weights.get(pair) ?? 0) / (at - before.at);
      if (worth > (best.get(pair) ?? 0)) best.set(pair, worth);
    }
    near.push({ term, at });
  }
}
