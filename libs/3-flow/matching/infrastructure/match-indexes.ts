import { Inject, Injectable } from '@nestjs/common';
import { ENVIRONMENT, type Environment } from '@musubi/platform/config/environment';
import { Database } from '@musubi/platform/database/database';
import { pagesById } from '@musubi/platform/database/pages-by-id';
import { severalAtOnce } from '@musubi/platform/search/several-at-once';
import { Batcher } from '@musubi/platform/search/batcher';
import type { CandidateSource } from '../domain/candidates/candidate-source.js';
import { candidatesBySize } from './candidates-by-size.js';
import { type IndexedDocument, IndexedDocumentRepository } from './indexed-document.repository.js';
import type { Corpus } from './indexed-document.row.js';
import type { MatchDocument } from './meili-match-document.js';
import { MeiliMatchIndex } from './meili-match-index.js';
import { SearchUnavailable } from './search-unavailable.js';

const rebuildPage = 2_000;
/** The server takes what waits as one: many documents at once cost it little more than few. */
const pagesAtOnce = 8;
/** A need waits longer for company: it has its matches, and a seed that comes meanwhile is met as a late one. */
const gatherNeedsMs = 1_000;

/** The two match indexes of a process, their batched writes, and their rebuilding from PostgreSQL. */
@Injectable()
export class MatchIndexes {
  private readonly indexes: Readonly<Record<Corpus, MeiliMatchIndex>>;
  private readonly batchers: Readonly<Record<Corpus, Batcher<MatchDocument>>>;
  private readonly created: Partial<Record<Corpus, Promise<void>>> = {};

  constructor(
    @Inject(ENVIRONMENT) environment: Environment,
    private readonly database: Database,
    private readonly repository: IndexedDocumentRepository,
  ) {
    const connection = { url: environment.meiliUrl ?? '', key: environment.meiliKey ?? '' };
    this.indexes = {
      seed: new MeiliMatchIndex(connection, `${environment.meiliIndexPrefix}_match_seed`),
      need: new MeiliMatchIndex(connection, `${environment.meiliIndexPrefix}_match_need`),
    };
    const batcher = (corpus: Corpus, gatherMs?: number) => new Batcher<MatchDocument>((documents) => this.write(corpus, documents), gatherMs);
    this.batchers = { seed: batcher('seed'), need: batcher('need', gatherNeedsMs) };
  }

  of(corpus: Corpus): MeiliMatchIndex {
    return this.indexes[corpus];
  }

  /** Stage 1 over these documents. */
  candidates(corpus: Corpus): CandidateSource {
    return candidatesBySize(this.indexes[corpus]);
  }

  /** Waits until the document can be found. */
  put(corpus: Corpus, document: MatchDocument): Promise<void> {
    return this.batchers[corpus].add(document);
  }

  /** False while the index lacks documents that PostgreSQL says it has: it was lost or is being built. */
  async isComplete(corpus: Corpus): Promise<boolean> {
    await this.ensure(corpus);
    const expected = await this.database.asSystem(() => this.repository.countStanding(corpus));
    try {
      return await this.indexes[corpus].count() >= expected;
    } catch (error) {
      // The server answers, but no longer has the index: it lost its files since we made it.
      if (error instanceof SearchUnavailable && error.failure === 'refused') return false;
      throw error;
    }
  }

  /** Builds the index anew beside the old one from the rows in PostgreSQL, then swaps. */
  async rebuild(corpus: Corpus, onProgress: (done: number) => void = () => undefined): Promise<number> {
    const current = this.indexes[corpus];
    const next = current.beside();
    await next.drop();
    await next.create();
    let done = 0;
    await severalAtOnce(this.pages(corpus), pagesAtOnce, async (page) => {
      await next.put(page);
      onProgress(done += page.length);
    });
    await current.create();
    await next.swapWith(current);
    await next.drop();
    return done;
  }

  private async *pages(corpus: Corpus): AsyncGenerator<readonly MatchDocument[]> {
    const read = (after: string): Promise<IndexedDocument[]> => this.database.asSystem(() => this.repository.page(corpus, after, rebuildPage));
    for await (const page of pagesById(read, ({ documentId }) => documentId)) yield page.map(toMatchDocument);
  }

  private async write(corpus: Corpus, documents: readonly MatchDocument[]): Promise<void> {
    await this.ensure(corpus);
    await this.indexes[corpus].put(documents);
  }

  private ensure(corpus: Corpus): Promise<void> {
    const creating = this.created[corpus] ?? this.indexes[corpus].create();
    this.created[corpus] = creating;
    creating.catch(() => { delete this.created[corpus]; });
    return creating;
  }
}

export function toMatchDocument(entry: IndexedDocument): MatchDocument {
  const { tenantId, version, kind, audience, document } = entry;
  return { tenantId, version, kind, audience, document };
}
