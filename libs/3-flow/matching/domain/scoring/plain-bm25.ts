import { countEach } from '../analysis/analyse-document.js';

const K1 = 1.2;
const B = 0.75;

interface Posting {
  readonly document: number;
  readonly frequency: number;
}

/**
 * Exhaustive BM25 (1.2/.75) over one bag of terms a document, in memory: the yardstick of an evaluation, not the product's
 * matcher. It shares the product's analyser, so that a difference is one of ranking.
 */
export class PlainBm25 {
  readonly #ids: string[] = [];
  readonly #lengths: number[] = [];
  readonly #postings = new Map<string, Posting[]>();
  #length = 0;

  /** `length`: of the whole document, where terms that nobody asks for are left out. */
  add(id: string, terms: readonly string[], length = terms.length): void {
    const document = this.#ids.push(id) - 1;
    this.#lengths.push(length);
    this.#length += length;
    for (const [term, frequency] of countEach(terms)) {
      const postings = this.#postings.get(term);
      if (postings) postings.push({ document, frequency });
      else this.#postings.set(term, [{ document, frequency }]);
    }
  }

  /** Ids of the best `limit` documents that share a term with the query; ties by id. */
  rank(queryTerms: readonly string[], limit: number): string[] {
    const scores = new Map<number, number>();
    for (const [term, frequency] of countEach(queryTerms)) this.#addTerm(scores, term, frequency);
    return [...scores]
      .map(([document, score]) => ({ id: this.#ids[document] ?? '', score }))
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      .slice(0, limit)
      .map(({ id }) => id);
  }

  #addTerm(scores: Map<number, number>, term: string, queryFrequency: number): void {
    const postings = this.#postings.get(term) ?? [];
    const idf = Math.log(1 + (this.#ids.length - postings.length + 0.5) / (postings.length + 0.5));
    const average = this.#length / this.#ids.length;
    for (const { document, frequency } of postings) {
      const length = 1 - B + (B * (this.#lengths[document] ?? 0)) / average;
      const score = (queryFrequency * idf * frequency) / (frequency + K1 * length);
      scores.set(document, (scores.get(document) ?? 0) + score);
    }
  }
}
