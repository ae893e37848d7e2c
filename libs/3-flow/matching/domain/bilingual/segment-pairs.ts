import type { AlignedSegment } from './aligned-segments.js';

/** Term 0 of both vocabularies: what a word of the other language has no counterpart for. */
export const NO_TERM = 0;

/** One segment in numbers: terms of both vocabularies, and the pair of each (English by English, Japanese within). */
export interface NumberedSegment {
  readonly japanese: Int32Array;
  readonly english: Int32Array;
  readonly pairs: Int32Array;
}

/** Every pair of terms that stand in one segment somewhere, numbered, with how many documents it stands in. */
export interface SegmentPairs {
  readonly japanese: Vocabulary;
  readonly english: Vocabulary;
  readonly segments: readonly NumberedSegment[];
  /** By pair: its two terms and the documents that have both. */
  readonly pairJapanese: readonly number[];
  readonly pairEnglish: readonly number[];
  readonly pairDocuments: readonly number[];
  readonly documents: number;
}

/** Terms by number, and how many documents each is in. */
export class Vocabulary {
  readonly terms: string[] = [''];
  readonly documents: number[] = [0];
  readonly #numbers = new Map<string, number>();
  readonly #lastDocument: number[] = [-1];

  numberOf(term: string, document: number): number {
    let number = this.#numbers.get(term);
    if (number === undefined) {
      this.#numbers.set(term, (number = this.terms.push(term) - 1));
      this.documents.push(0);
      this.#lastDocument.push(-1);
    }
    if (this.#lastDocument[number] !== document) {
      this.#lastDocument[number] = document;
      this.documents[number] = (this.documents[number] ?? 0) + 1;
    }
    return number;
  }
}

/** Numbers the segments, which are in the order of their documents. */
export function numberSegments(segments: readonly AlignedSegment[]): SegmentPairs {
  const [japanese, english] = [new Vocabulary(), new Vocabulary()];
  const pairs = new PairNumbers();
  const numbered: NumberedSegment[] = [];
  let document = -1;
  for (const [i, segment] of segments.entries()) {
    if (segment.document !== segments[i - 1]?.document) document += 1;
    const ja = Int32Array.from([NO_TERM, ...segment.japanese.map((term) => japanese.numberOf(term, document))]);
    const en = Int32Array.from([NO_TERM, ...segment.english.map((term) => english.numberOf(term, document))]);
    const of = new Int32Array(ja.length * en.length);
    for (let e = 0, at = 0; e < en.length; e += 1) {
      for (let j = 0; j < ja.length; j += 1, at += 1) of[at] = pairs.numberOf(ja[j] ?? 0, en[e] ?? 0, document);
    }
    numbered.push({ japanese: ja, english: en, pairs: of });
  }
  return { japanese, english, segments: numbered, ...pairs.byNumber, documents: document + 1 };
}

class PairNumbers {
  readonly byNumber = { pairJapanese: [] as number[], pairEnglish: [] as number[], pairDocuments: [] as number[] };
  /** By Japanese and then by English term. */
  readonly #numbers: Map<number, number>[] = [];
  readonly #lastDocument: number[] = [];

  numberOf(japanese: number, english: number, document: number): number {
    const ofJapanese = (this.#numbers[japanese] ??= new Map());
    let number = ofJapanese.get(english);
    const { pairJapanese, pairEnglish, pairDocuments } = this.byNumber;
    if (number === undefined) {
      ofJapanese.set(english, (number = pairJapanese.push(japanese) - 1));
      pairEnglish.push(english);
      pairDocuments.push(0);
      this.#lastDocument.push(-1);
    }
    if (this.#lastDocument[number] !== document) {
      this.#lastDocument[number] = document;
      pairDocuments[number] = (pairDocuments[number] ?? 0) + 1;
    }
    return number;
  }
}
