import type { Weighted } from './weighted.js';

/** BM25's k1: how soon further occurrences stop counting. */
const K1 = 1;

/**
 * Terms or bigrams that a need asks for, made fast to meet: thousands of candidates have hundreds of numbers each, and hardly
 * one of them is asked for. A bit for each number turns those away; only what is met is looked up.
 */
export class Asked implements Weighted {
  readonly #bits: Uint32Array;
  readonly #places = new Map<number, number>();
  readonly #values: Float64Array;
  /** How often each was met in the document at hand, by place. */
  readonly #met: Float64Array;

  constructor(readonly weights: ReadonlyMap<number, number>, readonly total: number) {
    this.#values = Float64Array.from(weights.values());
    this.#met = new Float64Array(weights.size);
    let highest = 0;
    for (const number of weights.keys()) {
      this.#places.set(number, this.#places.size);
      if (number > highest) highest = number;
    }
    this.#bits = new Uint32Array((highest >>> 5) + 1);
    for (const number of weights.keys()) this.#bits[number >>> 5] = (this.#bits[number >>> 5] ?? 0) | (1 << (number & 31));
  }

  has(number: number): boolean {
    const word = number >>> 5;
    return word < this.#bits.length && ((this.#bits[word] ?? 0) & (1 << (number & 31))) !== 0;
  }

  /** Counts `occurrence` for each number from `start` to before `end` that is asked for. */
  meet(numbers: Int32Array, start: number, end: number, occurrence: number): void {
    for (let i = start; i < end; i += 1) {
      const number = numbers[i] ?? 0;
      if (!this.has(number)) continue;
      const place = this.#places.get(number) ?? 0;
      this.#met[place] = (this.#met[place] ?? 0) + occurrence;
    }
  }

  /**
   * Σ weight·tf/(k1 + tf) of what was met since the last time, divided by Σ weight: 0 for nothing in common, never quite 1.
   * The tf are normalised for length. (The usual factor k1 + 1 is the same for all and left out.)
   */
  takeShare(): number {
    let sum = 0;
    for (let place = 0; place < this.#met.length; place += 1) {
      const frequency = this.#met[place] ?? 0;
      if (frequency === 0) continue;
      sum += ((this.#values[place] ?? 0) * frequency) / (K1 + frequency);
      this.#met[place] = 0;
    }
    return this.total === 0 ? 0 : sum / this.total;
  }
}
