import { TEXT_FIELDS } from '../analysis/match-text.js';
import { fieldStart, type PackedDocument } from '../analysis/packed-document.js';
import { MetTerms } from './met-terms.js';
import type { Weighted } from './weighted.js';

/** BM25's k1: how soon further occurrences stop counting. */
const K1 = 1;

/** Terms or bigrams that a need asks for, each with a place of its own, made fast to meet: hundreds of candidates have hundreds of numbers each, and few of them are asked for. */
export class Asked implements Weighted {
  /** By number: its place and one more, 0 for what is not asked for. */
  readonly #places: Int32Array;
  readonly #values: Float64Array;
  /** How often each was met in the document at hand, by place. */
  readonly #counts: Float64Array;
  readonly #met = new MetTerms();

  constructor(readonly weights: ReadonlyMap<number, number>, readonly total: number) {
    this.#values = Float64Array.from(weights.values());
    this.#counts = new Float64Array(weights.size);
    let highest = -1;
    for (const number of weights.keys()) if (number > highest) highest = number;
    this.#places = new Int32Array(highest + 1);
    let place = 0;
    for (const number of weights.keys()) this.#places[number] = place += 1;
  }

  /** How many are asked for: places are below. */
  get size(): number {
    return this.#values.length;
  }

  has(number: number): boolean {
    return this.placeOf(number) >= 0;
  }

  /** −1 for what is not asked for. */
  placeOf(number: number): number {
    return (this.#places[number] ?? 0) - 1;
  }

  /** Where what is asked for stands in the fields of a document; overwritten by the next document. */
  meetFields(document: PackedDocument): MetTerms {
    const { numbers } = document;
    const [places, met] = [this.#places, this.#met];
    met.begin(numbers.length);
    for (let field = 0; field < TEXT_FIELDS.length; field += 1) {
      const end = fieldStart(document, field + 1);
      for (let at = fieldStart(document, field); at < end; at += 1) {
        const number = numbers[at] ?? 0;
        const place = number < places.length ? places[number] ?? 0 : 0;
        if (place > 0) met.add(place - 1, at);
      }
      met.endField(field);
    }
    return met;
  }

  /** Counts `occurrence` for each number from `start` to before `end` that is asked for. */
  count(numbers: Int32Array, start: number, end: number, occurrence: number): void {
    const places = this.#places;
    for (let i = start; i < end; i += 1) {
      const number = numbers[i] ?? 0;
      const place = number < places.length ? places[number] ?? 0 : 0;
      if (place > 0) this.countAt(place - 1, occurrence);
    }
  }

  countAt(place: number, occurrence: number): void {
    this.#counts[place] = (this.#counts[place] ?? 0) + occurrence;
  }

  /**
   * Σ weight·tf/(k1 + tf) of what was counted since the last time, divided by Σ weight: 0 for nothing in common, never quite 1.
   * The tf are normalised for length. (The usual factor k1 + 1 is the same for all and left out.)
   */
  takeShare(): number {
    const [counts, values] = [this.#counts, this.#values];
    let sum = 0;
    for (let place = 0; place < counts.length; place += 1) {
      const frequency = counts[place] ?? 0;
      if (frequency === 0) continue;
      sum += ((values[place] ?? 0) * frequency) / (K1 + frequency);
      counts[place] = 0;
    }
    return this.total === 0 ? 0 : sum / this.total;
  }
}
