import { Injectable } from '@nestjs/common';
import { Database } from '@musubi/platform/database/database';
import type { Corpus } from './indexed-document.row.js';

/**
 * Tells who enters a document whether the index was exchanged for a new one between the writing of the document and of its row:
 * the document then stands in the old index only.
 */
@Injectable()
export class IndexGenerations {
  constructor(private readonly database: Database) {}

  /** Ask before the document is written. */
  async current(corpus: Corpus): Promise<number> {
    const [row] = await this.database.queryAsSystem<{ generation: number }>('select generation from matching.index_generation where corpus = $1', [corpus]);
    return row?.generation ?? 0;
  }

  /** The same in the transaction of the document's row, until whose end no index is exchanged. */
  async hold(corpus: Corpus): Promise<number> {
    const [row] = await this.database.query<{ generation: number }>('select generation from matching.index_generation where corpus = $1 for share', [corpus]);
    return row?.generation ?? 0;
  }

  /** Waits for all who hold it; who comes later waits for the running transaction. */
  async begin(corpus: Corpus): Promise<void> {
    await this.database.query('update matching.index_generation set generation = generation + 1 where corpus = $1', [corpus]);
  }
}
