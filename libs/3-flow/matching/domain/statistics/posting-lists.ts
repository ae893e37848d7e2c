import { TEXT_FIELDS, type TextField } from '../analysis/match-text.js';
import { fieldStart, FIELDS_END, type PackedDocument } from '../analysis/packed-document.js';
import { FIELD_SETTINGS } from '../scoring/field-settings.js';
import { GrowingNumbers } from './growing-numbers.js';

/** A posting is one number: the document's place above these bits, and below how often it says the term: in titles, in keywords, elsewhere. */
const FREQUENCY_BITS = 10;
const FREQUENCIES = 1 << FREQUENCY_BITS;
const MOST_PLACES = 2 ** (32 - FREQUENCY_BITS);

/** Documents that there is room for at first. */
const FIRST_ROOM = 1_024;

/** More often in one document tells no more. */
const MOST_IN_TITLES = 3;
const MOST_IN_KEYWORDS = 3;
const MOST_ELSEWHERE = 63;
const TITLE = 1 << 8;
const KEYWORD = 1 << 6;

/** By the bits of a posting: occurrences as scoring weighs them by field, and as they are. */
const WEIGHTED = Float64Array.from({ length: FREQUENCIES }, (_, bits) =>
  weightOf('title_ja') * (bits >>> 8) + weightOf('keywords') * ((bits >>> 6) & MOST_IN_KEYWORDS) + weightOf('body_ja') * (bits & MOST_ELSEWHERE));
const PLAIN = Float64Array.from({ length: FREQUENCIES }, (_, bits) => (bits >>> 8) + ((bits >>> 6) & MOST_IN_KEYWORDS) + (bits & MOST_ELSEWHERE));

/** A way to count: how soon further occurrences stop counting, how much the length of a document counts, of all fields together. */
interface Counting {
  readonly k1: number;
  readonly b: number;
  readonly frequencies: Float64Array;
}

/** BM25F with one length for all fields. */
const BY_FIELD: Counting = { k1: 1, b: 0.65, frequencies: WEIGHTED };
/** BM25 of all texts as one, in its usual parameters. */
const AS_ONE: Counting = { k1: 1.2, b: 0.75, frequencies: PLAIN };

/** How much is asked of one term, by its number. */
export type AskedTerms = Iterable<readonly [term: number, weight: number]>;

/**
 * Which documents say a term and how often in which field: 4 bytes for each term of a
 * document. Documents have places; a place that became free is given again. Adding and removing one by one, in any order,
 * gives every document the same sums.
 */
export class PostingLists {
  readonly #postings: (GrowingNumbers | undefined)[] = [];
  readonly #places = new Map<string, number>();
  readonly #free: number[] = [];
  readonly #ids: string[] = [];
  #lengths = new Int32Array(FIRST_ROOM);
  #groups = new Int32Array(FIRST_ROOM);
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
    if (place >= this.#lengths.length) [this.#lengths, this.#groups] = [widened(this.#lengths), widened(this.#groups)];
    const length = lengthOf(document);
    this.#places.set(document.id, place);
    this.#ids[place] = document.id;
    this.#lengths[place] = length;
    this.#groups[place] = group;
    this.#allLengths += length;
    for (const [term, bits] of frequenciesOf(document)) {
      const postings = this.#postings[term] ?? new GrowingNumbers();
      this.#postings[term] = postings;
      postings.insert((place << FREQUENCY_BITS | bits) >>> 0);
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
    for (const term of frequenciesOf(document).keys()) this.#postings[term]?.removeFrom(place << FREQUENCY_BITS >>> 0);
  }

  /**
   * Adds Σ weight·tf/(norm + tf) of every document to its place in `sums`, which has `end` places, occurrences counting by field as scoring
   * counts them. In the order of `asked`, so that the same question has the same sums to the last bit.
   */
  addUp(asked: AskedTerms, sums: Float64Array): void {
    this.#addUp(asked, sums, BY_FIELD);
  }

  /** The same with all texts as one: plain BM25, without its factor k1 + 1. */
  addUpAsOne(asked: AskedTerms, sums: Float64Array): void {
    this.#addUp(asked, sums, AS_ONE);
  }

  #addUp(asked: AskedTerms, sums: Float64Array, { k1, b, frequencies }: Counting): void {
    const documents = this.#places.size;
    const perTerm = documents === 0 || this.#allLengths === 0 ? 0 : (k1 * b * documents) / this.#allLengths;
    const least = k1 * (1 - b);
    const lengths = this.#lengths;
    for (const [term, weight] of asked) {
      const postings = this.#postings[term];
      if (!postings) continue;
      const { numbers, length } = postings;
      for (let i = 0; i < length; i += 1) {
        const posting = numbers[i] ?? 0;
        const place = posting >>> FREQUENCY_BITS;
        const frequency = frequencies[posting & (FREQUENCIES - 1)] ?? 0;
        sums[place] = (sums[place] ?? 0) + (weight * frequency) / (least + perTerm * (lengths[place] ?? 0) + frequency);
      }
    }
  }
}

function widened(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(Math.ceil(numbers.length * 1.5));
  wider.set(numbers);
  return wider;
}

function lengthOf(document: PackedDocument): number {
  return fieldStart(document, FIELD_SETTINGS.length) - FIELDS_END;
}

/** How often each term occurs where, in the bits of a posting. */
function frequenciesOf(document: PackedDocument): Map<number, number> {
  const frequencies = new Map<number, number>();
  for (const [place, field] of TEXT_FIELDS.entries()) {
    const [one, most] = field.startsWith('title') ? [TITLE, MOST_IN_TITLES * TITLE] : field === 'keywords' ? [KEYWORD, MOST_IN_KEYWORDS * KEYWORD] : [1, MOST_ELSEWHERE];
    for (let i = fieldStart(document, place); i < fieldStart(document, place + 1); i += 1) {
      const term = document.numbers[i] ?? 0;
      const before = frequencies.get(term) ?? 0;
      if ((before & most) !== most) frequencies.set(term, before + one);
    }
  }
  return frequencies;
}

function weightOf(field: TextField): number {
  return FIELD_SETTINGS[TEXT_FIELDS.indexOf(field)]?.weight ?? 1;
}
