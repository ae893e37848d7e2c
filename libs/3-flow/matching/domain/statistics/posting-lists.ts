import { fieldStart, FIELDS_END, type PackedDocument } from '../analysis/packed-document.js';
import { FIELD_SETTINGS } from '../scoring/field-settings.js';
import { GrowingNumbers } from './growing-numbers.js';

/** A posting is one number: the document's place above these bits, what it says of the term below, in halves. */
const FREQUENCY_BITS = 10;
const MOST_FREQUENT = (1 << FREQUENCY_BITS) - 1;
const MOST_PLACES = 2 ** (32 - FREQUENCY_BITS);

/** How much the length of a document counts, of all fields together. */
const B = 0.65;

/** How much is asked of one term, by its number. */
export type AskedTerms = Iterable<readonly [term: number, weight: number]>;

/**
 * Which documents say a term and how much, occurrences in a title counting as scoring counts them: 4 bytes for each term of a
 * document. Documents have places; a place that became free is given again. Adding and removing one by one, in any order,
 * gives every document the same sums.
 */
export class PostingLists {
  readonly #postings: (GrowingNumbers | undefined)[] = [];
  readonly #places = new Map<string, number>();
  readonly #free: number[] = [];
  readonly #ids: string[] = [];
  readonly #lengths: number[] = [];
  readonly #groups: number[] = [];
  #allLengths = 0;

  /** Places given so far, free ones included: each is below. */
  get end(): number {
    return this.#ids.length;
  }

  /** Of the document at this place; empty where it is free. */
  idAt(place: number): string {
    return this.#ids[place] ?? '';
  }

  /** Whose group it is in (FactGroups); of a free place that of who was there last. */
  groupAt(place: number): number {
    return this.#groups[place] ?? 0;
  }

  /** @returns its place, until it is removed */
  add(document: PackedDocument, group: number): number {
    const place = this.#free.pop() ?? this.#ids.length;
    if (place >= MOST_PLACES) throw new RangeError(`more than ${MOST_PLACES} documents`);
    const length = lengthOf(document);
    this.#places.set(document.id, place);
    this.#ids[place] = document.id;
    this.#lengths[place] = length;
    this.#groups[place] = group;
    this.#allLengths += length;
    for (const [term, halves] of halvesOf(document)) {
      const postings = this.#postings[term] ?? new GrowingNumbers();
      this.#postings[term] = postings;
      postings.insert((place << FREQUENCY_BITS | Math.min(MOST_FREQUENT, halves)) >>> 0);
    }
    return place;
  }

  /** Harmless for a document that was never added. */
  remove(document: PackedDocument): void {
    const place = this.#places.get(document.id);
    if (place === undefined) return;
    this.#places.delete(document.id);
    this.#ids[place] = '';
    this.#free.push(place);
    this.#allLengths -= this.#lengths[place] ?? 0;
    this.#lengths[place] = 0;
    for (const term of halvesOf(document).keys()) this.#postings[term]?.removeFrom(place << FREQUENCY_BITS >>> 0);
  }

  /**
   * Adds Σ weight·tf/(norm + tf) of every document to its place in `sums`, which has `end` places: BM25F (k1 1) with one length
   * for all fields. In the order of `asked`, so that the same question has the same sums to the last bit.
   */
  addUp(asked: AskedTerms, sums: Float64Array): void {
    const documents = this.#places.size;
    const perTerm = documents === 0 || this.#allLengths === 0 ? 0 : (B * documents) / this.#allLengths;
    const lengths = this.#lengths;
    for (const [term, weight] of asked) {
      const postings = this.#postings[term];
      if (!postings) continue;
      const { numbers, length } = postings;
      for (let i = 0; i < length; i += 1) {
        const posting = numbers[i] ?? 0;
        const place = posting >>> FREQUENCY_BITS;
        const frequency = (posting & MOST_FREQUENT) / 2;
        sums[place] = (sums[place] ?? 0) + (weight * frequency) / (1 - B + perTerm * (lengths[place] ?? 0) + frequency);
      }
    }
  }
}

function lengthOf(document: PackedDocument): number {
  return fieldStart(document, FIELD_SETTINGS.length) - FIELDS_END;
}

/** Twice the weighted number of times that each term occurs. */
function halvesOf(document: PackedDocument): Map<number, number> {
  const halves = new Map<number, number>();
  for (const [field, { weight }] of FIELD_SETTINGS.entries()) {
    for (let i = fieldStart(document, field); i < fieldStart(document, field + 1); i += 1) {
      const term = document.numbers[i] ?? 0;
      halves.set(term, (halves.get(term) ?? 0) + 2 * weight);
    }
  }
  return halves;
}
