import type { Asked } from './asked.js';

/** Two terms that stand side by side in a need, and what it is worth to find them close. */
export type TermPair = readonly [one: number, other: number, weight: number];

/** The pairs of terms that a need asks for, whichever comes first, by the places of its terms. */
export class AskedPairs {
  readonly #size: number;
  readonly #pairs = new Map<number, number>();
  readonly #weights: Float64Array;
  /** What each pair was met with at best in the document at hand. */
  readonly #best: Float64Array;
  /** Which were met, the first `#metCount` of these. */
  readonly #met: Int32Array;
  #metCount = 0;
  /** Σ of the weights. */
  readonly total: number;

  /** A pair that comes again counts once; one of which a term is not among `terms` cannot be met. */
  constructor(pairs: Iterable<TermPair>, terms: Asked) {
    this.#size = terms.size;
    const weights: number[] = [];
    for (const [one, other, weight] of pairs) {
      const key = this.#keyOf(terms.placeOf(one), terms.placeOf(other));
      if (this.#pairs.has(key)) continue;
      this.#pairs.set(key, weights.length);
      weights.push(weight);
    }
    this.#weights = Float64Array.from(weights);
    this.#best = new Float64Array(weights.length);
    this.#met = new Int32Array(weights.length);
    this.total = weights.reduce((sum, weight) => sum + weight, 0);
  }

  /** Two terms, by their places, that stand `distance` apart. */
  meet(one: number, other: number, distance: number): void {
    const pair = this.#pairs.get(this.#keyOf(one, other));
    if (pair === undefined) return;
    const [worth, before] = [(this.#weights[pair] ?? 0) / distance, this.#best[pair] ?? 0];
    if (worth <= before) return;
    if (before === 0) this.#met[this.#metCount++] = pair;
    this.#best[pair] = worth;
  }

  /** Σ of what was met since the last time, each pair at its best, as a share of all: 0–1. */
  takeShare(): number {
    let sum = 0;
    for (let i = 0; i < this.#metCount; i += 1) {
      const pair = this.#met[i] ?? 0;
      sum += this.#best[pair] ?? 0;
      this.#best[pair] = 0;
    }
    this.#metCount = 0;
    return this.total === 0 ? 0 : sum / this.total;
  }

  #keyOf(one: number, other: number): number {
    return one < other ? one * this.#size + other : other * this.#size + one;
  }
}
