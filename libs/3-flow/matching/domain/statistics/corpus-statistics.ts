import type { AnalysedDocument } from '../analysis/analyse-document.js';
import { TEXT_FIELDS, type TextField } from '../analysis/match-text.js';
import { bigramsOf, type PackedDocument, termsOf, termsOfField } from '../analysis/packed-document.js';
import { Vocabulary } from '../analysis/vocabulary.js';

interface Length {
  documents: number;
  terms: number;
}

/**
 * What scoring has to know of a whole corpus. Every number is a sum over the documents, so adding and removing one by one,
 * in any order, ends where a rebuild does.
 */
export class CorpusStatistics {
  readonly #termDocuments: number[] = [];
  readonly #bigramDocuments: number[] = [];
  readonly #lengths = new Map<TextField | 'bigrams', Length>();
  #documents = 0;

  /** Two corpora that are compared share a vocabulary. */
  constructor(readonly vocabulary: Vocabulary = new Vocabulary()) {}

  static of(documents: Iterable<AnalysedDocument>, vocabulary?: Vocabulary): CorpusStatistics {
    const statistics = new CorpusStatistics(vocabulary);
    for (const document of documents) statistics.add(statistics.vocabulary.pack(document));
    return statistics;
  }

  add(document: PackedDocument): void {
    this.#count(document, 1);
  }

  remove(document: PackedDocument): void {
    this.#count(document, -1);
  }

  get documents(): number {
    return this.#documents;
  }

  documentFrequency(term: number): number {
    return this.#termDocuments[term] ?? 0;
  }

  bigramFrequency(bigram: number): number {
    return this.#bigramDocuments[bigram] ?? 0;
  }

  /** ln(1 + (N − df + ½) / (df + ½)): never negative, highest for a term nobody uses. */
  idf(term: number): number {
    return this.#idf(this.documentFrequency(term));
  }

  bigramIdf(bigram: number): number {
    return this.#idf(this.bigramFrequency(bigram));
  }

  /** Mean length over the documents that have the field: a seed in one language must not look short or long for it. */
  averageLength(field: TextField | 'bigrams'): number {
    const length = this.#lengths.get(field);
    return length && length.documents > 0 ? length.terms / length.documents : 1;
  }

  #count(document: PackedDocument, sign: 1 | -1): void {
    this.#documents += sign;
    for (const term of new Set(termsOf(document))) this.#termDocuments[term] = (this.#termDocuments[term] ?? 0) + sign;
    for (const bigram of new Set(bigramsOf(document))) this.#bigramDocuments[bigram] = (this.#bigramDocuments[bigram] ?? 0) + sign;
    for (const field of TEXT_FIELDS) this.#countLength(field, termsOfField(document, field).length, sign);
    this.#countLength('bigrams', bigramsOf(document).length, sign);
  }

  #countLength(field: TextField | 'bigrams', terms: number, sign: 1 | -1): void {
    if (terms === 0) return;
    const { documents, terms: sum } = this.#lengths.get(field) ?? { documents: 0, terms: 0 };
    this.#lengths.set(field, { documents: documents + sign, terms: sum + sign * terms });
  }

  #idf(documentFrequency: number): number {
    return Math.log(1 + (Math.max(0, this.#documents - documentFrequency) + 0.5) / (documentFrequency + 0.5));
  }
}
