import { CatalogFacade } from '@musubi/catalog';
import { Injectable } from '@nestjs/common';
import { Database } from '@musubi/platform/database/database';
import { beforeEveryId, pagesById } from '@musubi/platform/database/pages-by-id';
import { severalAtOnce } from '@musubi/platform/search/several-at-once';
import { analyserVersion } from '../domain/analysis/analyser-version.js';
import { AnalysingThreads } from '../infrastructure/analysing-threads.js';
import type { DescribedDocument } from '../infrastructure/enter-document.js';
import { IndexedDocumentRepository } from '../infrastructure/indexed-document.repository.js';
import type { Corpus } from '../infrastructure/indexed-document.row.js';
import { describeNeed, describeSeed } from './describe-document.js';

const stalePage = 500;
/** One is read, one analysed, one stored. */
const pagesAtOnce = 3;

/** Documents that another analyser has read, or none yet. */
@Injectable()
export class AnalyseAgain {
  constructor(
    private readonly database: Database,
    private readonly catalog: CatalogFacade,
    private readonly documents: IndexedDocumentRepository,
  ) {}

  async isDue(corpus: Corpus): Promise<boolean> {
    return (await this.stale(corpus, beforeEveryId, 1)).length > 0;
  }

  async run(corpus: Corpus): Promise<void> {
    const threads = new AnalysingThreads();
    try {
      await severalAtOnce(this.staleDocuments(corpus), pagesAtOnce, async (page) => {
        const entries = await threads.analyse(page);
        await this.database.asSystem(() => this.documents.storeAll(entries));
      });
    } finally {
      await threads.close();
    }
  }

  private async *staleDocuments(corpus: Corpus): AsyncGenerator<readonly DescribedDocument[]> {
    for await (const ids of pagesById((after) => this.stale(corpus, after, stalePage), (id) => id)) yield await this.database.asSystem(() => this.describe(corpus, ids));
  }

  private stale(corpus: Corpus, after: string, limit: number): Promise<string[]> {
    return this.database.asSystem(() => this.documents.stale(corpus, analyserVersion, after, limit));
  }

  private async describe(corpus: Corpus, ids: readonly string[]): Promise<DescribedDocument[]> {
    return corpus === 'seed'
      ? [...(await this.catalog.seeds(ids)).values()].map(describeSeed)
      : [...(await this.catalog.needs(ids)).values()].map(describeNeed);
  }
}
