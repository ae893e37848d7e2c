import type { AnalysedDocument } from '../analysis/analyse-document.js';
import { countNumbers, type PackedDocument, termsOf } from '../analysis/packed-document.js';
import type { Vocabulary } from '../analysis/vocabulary.js';
import { type LearntTerms, NO_TERMS_LEARNT } from '../bilingual/term-table.js';
import type { FilteredFacts } from '../candidates/match-filter.js';
import type { SeedInCorpus } from '../scoring/seed-in-corpus.js';
import type { Meanings } from '../semantics/meanings.js';
import { CorpusStatistics } from './corpus-statistics.js';
import { FactGroups } from './fact-groups.js';
import { PostingLists } from './posting-lists.js';
import { SharedBuffers } from './shared-buffers.js';

/** A document with what decides who may be shown it. */
export interface KnownDocument extends SeedInCorpus {
  readonly facts: FilteredFacts;
}

/** All seeds, or all needs, as scoring wants them: about 3 kB a document. */
export class Corpus {
  readonly statistics: CorpusStatistics;
  readonly postings = new PostingLists();
  readonly groups = new FactGroups();
  #documents = new Map<string, KnownDocument>();
  #space: Meanings | null = null;
  /** How each language says what the other does; empty before anything was learnt. */
  terms: LearntTerms = NO_TERMS_LEARNT;

  /** Needs and seeds that are compared share a vocabulary. `embedder`: version of the one that is to compare meanings, where it is not what is learnt of the seeds. */
  constructor(readonly vocabulary: Vocabulary, readonly embedder: string | null = null) {
    this.statistics = new CorpusStatistics(vocabulary);
  }

  get(id: string): KnownDocument | undefined {
    return this.#documents.get(id);
  }

  documents(): IterableIterator<KnownDocument> {
    return this.#documents.values();
  }

  /** What meanings are compared in; null before anything was learnt. */
  get space(): Meanings | null {
    return this.#space;
  }

  /** Adds a document, or replaces it. `buffers`: where those are kept that come in one go. */
  put(analysed: AnalysedDocument, facts: FilteredFacts, buffers?: SharedBuffers): void {
    this.remove(analysed.id);
    const packed = this.vocabulary.pack(analysed);
    const document = buffers ? { ...packed, numbers: buffers.integers(packed.numbers) } : packed;
    this.statistics.add(document);
    const group = this.groups.of(facts);
    const place = this.postings.add(document, group);
    this.#documents.set(document.id, { ...seen(document, this.#space, place), facts: this.groups.facts[group] ?? facts });
  }

  remove(id: string): void {
    const before = this.#documents.get(id);
    if (!before) return;
    this.statistics.remove(before.document);
    this.postings.remove(before.document);
    this.#documents.delete(id);
  }

  /** A document that does not belong to the corpus, seen as if it did. */
  see(analysed: AnalysedDocument): SeedInCorpus {
    return seen(this.vocabulary.pack(analysed), this.#space);
  }

  /** Finds the place of a document again, of which its space has learnt something since. */
  placeAgain(id: string): void {
    const known = this.#documents.get(id);
    if (known) this.#documents.set(id, { ...seen(known.document, this.#space, known.place), facts: known.facts });
  }

  /**
   * Finds every document's place in a new space and moves there once all are found. Yields after each document, so that
   * others get their turn; nothing may be put or removed meanwhile.
   */
  *moveTo(space: Meanings | null): Generator<undefined> {
    const moved = new Map<string, KnownDocument>();
    const buffers = new SharedBuffers();
    for (const [id, { document, facts, place }] of this.#documents) {
      const { vector, ...rest } = seen(document, space, place);
      moved.set(id, { ...rest, vector: vector && buffers.floats(vector), facts });
      yield;
    }
    this.#documents = moved;
    this.#space = space;
  }
}

function seen(document: PackedDocument, space: Meanings | null, place = -1): SeedInCorpus {
  return { document, place, vector: space?.fold(countNumbers(termsOf(document)), document.id)?.vector ?? null };
}
