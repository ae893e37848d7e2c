import type { AnalysedDocument } from '../analysis/analyse-document.js';
import { TEXT_FIELDS, type TextField } from '../analysis/match-text.js';
import { bigramsOf, fieldStart, type PackedDocument, termsOf } from '../analysis/packed-document.js';
import { Vocabulary } from '../analysis/vocabulary.js';

interface Length {
  documents: number;
  terms: number;
}

const BIGRAMS = TEXT_FIELDS.length;

/**
 * What scoring has to know of a whole corpus. Every number is a sum over the documents, so adding and removing one by one,
 * in any order, ends where a rebuild does.
 */
export class CorpusStatistics {
  readonly #termDocuments: number[] = [];
  readonly #bigramDocuments: number[] = [];
  /** By place in TEXT_FIELDS; those of bigrams come last. */
  readonly #lengths: Length[] = Array.from({ length: BIGRAMS + 1 }, () => ({ documents: 0, terms: 0 }));
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
    return this.averageLengthAt(field === 'bigrams' ? BIGRAMS : TEXT_FIELDS.indexOf(field));
  }

  /** The same for the field at this place in TEXT_FIELDS, or for bigrams after the last. */
  averageLengthAt(place: number): number {
    const length = this.#lengths[place];
    return length && length.documents > 0 ? length.terms / length.documents : 1;
  }

  #count(document: PackedDocument, sign: 1 | -1): void {
    this.#documents += sign;
    for (const term of new Set(termsOf(document))) this.#termDocuments[term] = (this.#termDocuments[term] ?? 0) + sign;
    for (const bigram of new Set(bigramsOf(document))) this.#bigramDocuments[bigram] = (this.#bigramDocuments[bigram] ?? 0) + sign;
    for (const place of TEXT_FIELDS.keys()) this.#countLength(place, fieldStart(document, place + 1) - fieldStart(document, place), sign);
    this.#countLength(BIGRAMS, bigramsOf(document).length, sign);
  }

  #countLength(place: number, terms: number, sign: 1 | -1): void {
    const length = this.#lengths[place];
    if (terms === 0 || !length) return;
    length.documents += sign;
    length.terms += sign * terms;
  }

  #idf(documentFrequency: number): number {
    return Math.log(1 + (Math.max(0, this.#documents - documentFrequency) + 0.5) / (documentFrequency + 0.5));
  }
}
