import type { Weighted } from './weighted.js';

/** BM25's k1: how soon further occurrences stop counting. */
const K1 = 1;

/**
 * Σ weight·tf/(k1 + tf) over the need's terms, divided by Σ weight: 0 for nothing in common, never quite 1.
 * `frequencies` are normalised for length. (The usual factor k1 + 1 is the same for all and left out.)
 */
export function saturatedShare(need: Weighted, frequencies: ReadonlyMap<number, number>): number {
  if (need.total === 0) return 0;
  let sum = 0;
  for (const [number, frequency] of frequencies) sum += ((need.weights.get(number) ?? 0) * frequency) / (K1 + frequency);
  return sum / need.total;
}
