import type { AnalysedDocument } from '../analysis/analyse-document.js';
import type { TextField } from '../analysis/match-text.js';
import { documentCounts, type Count, type CountKind } from './document-counts.js';

/**
 * What scoring has to know of a whole corpus. Every number is a sum over the documents, so adding and removing one by one,
 * in any order, ends where a rebuild does, and the numbers can be stored and added to where they are stored.
 */
export class CorpusStatistics {
  readonly #values = new Map<CountKind, Map<string, number>>();

  static of(documents: Iterable<AnalysedDocument>): CorpusStatistics {
    const statistics = new CorpusStatistics();
    for (const document of documents) statistics.add(document);
    return statistics;
  }

  static from(counts: Iterable<Count>): CorpusStatistics {
    const statistics = new CorpusStatistics();
    for (const count of counts) statistics.addCount(count);
    return statistics;
  }

  add(document: AnalysedDocument): void {
    for (const count of documentCounts(document)) this.addCount(count);
  }

  remove(document: AnalysedDocument): void {
    for (const count of documentCounts(document)) this.addCount({ ...count, value: -count.value });
  }

  replace(before: AnalysedDocument, after: AnalysedDocument): void {
    this.remove(before);
    this.add(after);
  }

  /** Adds a share; a negative one takes it away. */
  addCount({ kind, key, value }: Count): void {
    let values = this.#values.get(kind);
    if (!values) this.#values.set(kind, (values = new Map()));
    const sum = (values.get(key) ?? 0) + value;
    if (sum === 0) values.delete(key);
    else values.set(key, sum);
  }

  /** Every number, for storing; `from` reads it back. */
  *counts(): Generator<Count> {
    for (const [kind, values] of this.#values) {
      for (const [key, value] of values) yield { kind, key, value };
    }
  }

  get documents(): number {
    return this.#read('documents', '');
  }

  documentFrequency(term: string): number {
    return this.#read('term', term);
  }

  /** ln(1 + (N − df + ½) / (df + ½)): never negative, highest for a term nobody uses. */
  idf(term: string): number {
    return this.#idf(this.#read('term', term));
  }

  bigramIdf(bigram: string): number {
    return this.#idf(this.#read('bigram', bigram));
  }

  /** Mean length over the documents that have the field: a seed in one language must not look short or long for it. */
  averageLength(field: TextField | 'bigrams'): number {
    const documents = this.#read('fieldDocuments', field);
    return documents === 0 ? 1 : this.#read('fieldLength', field) / documents;
  }

  #idf(documentFrequency: number): number {
    const without = Math.max(0, this.documents - documentFrequency);
    return Math.log(1 + (without + 0.5) / (documentFrequency + 0.5));
  }

  #read(kind: CountKind, key: string): number {
    return Math.max(0, this.#values.get(kind)?.get(key) ?? 0);
  }
}
