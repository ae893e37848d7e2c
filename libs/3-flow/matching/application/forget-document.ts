import { Injectable } from '@nestjs/common';
import { IndexedDocumentRepository } from '../infrastructure/indexed-document.repository.js';
import type { Corpus } from '../infrastructure/indexed-document.row.js';
import { IndexGenerations } from '../infrastructure/index-generations.repository.js';
import { MatchIndexes } from '../infrastructure/match-indexes.js';

/** Takes a withdrawn document out of the index and out of the statistics. */
@Injectable()
export class ForgetDocument {
  constructor(
    private readonly indexes: MatchIndexes,
    private readonly documents: IndexedDocumentRepository,
    private readonly generations: IndexGenerations,
  ) {}

  /** @returns which index that was, for `fromRows` */
  async fromIndex(corpus: Corpus, id: string): Promise<number> {
    const generation = await this.generations.current(corpus);
    await this.indexes.of(corpus).create();
    await this.indexes.of(corpus).remove([id]);
    return generation;
  }

  /** Leaves a mark, so that an older version that arrives late does not bring the document back. */
  async fromRows(corpus: Corpus, id: string, version: number, generation: number): Promise<void> {
    await this.documents.markRemoved(corpus, id, version);
    await this.indexes.settle(corpus, id, generation);
  }
}
