import { Injectable } from '@nestjs/common';
import type { EnteredDocument } from '../infrastructure/indexed-document.repository.js';
import { IndexedDocumentRepository } from '../infrastructure/indexed-document.repository.js';
import { IndexGenerations } from '../infrastructure/index-generations.repository.js';
import { MatchIndexes, toMatchDocument } from '../infrastructure/match-indexes.js';

/** A document that the index has, and which index that was. */
export interface Written {
  readonly entry: EnteredDocument;
  readonly generation: number;
}

/** Makes a document findable: first in the index, then by its row, so that whoever knows the row finds the document. */
@Injectable()
export class EnterDocuments {
  constructor(
    private readonly indexes: MatchIndexes,
    private readonly documents: IndexedDocumentRepository,
    private readonly generations: IndexGenerations,
  ) {}

  /** Waits until it can be found. Throws SearchUnavailable. */
  async intoIndex(entry: EnteredDocument): Promise<Written> {
    const generation = await this.generations.current(entry.corpus);
    await this.indexes.put(entry.corpus, toMatchDocument(entry));
    return { entry, generation };
  }

  /** In the running unit of the system. */
  async intoRows({ entry, generation }: Written): Promise<void> {
    await this.documents.store(entry);
    await this.indexes.settle(entry.corpus, entry.documentId, generation);
  }
}
