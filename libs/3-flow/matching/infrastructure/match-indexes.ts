import { Inject, Injectable } from '@nestjs/common';
import { ENVIRONMENT, type Environment } from '@musubi/platform/config/environment';
import { Database } from '@musubi/platform/database/database';
import { pagesById } from '@musubi/platform/database/pages-by-id';
import { severalAtOnce } from '@musubi/platform/search/several-at-once';
import { Batcher } from '@musubi/platform/search/batcher';
import type { CandidateSource } from '../domain/candidates/candidate-source.js';
import { candidatesBySize } from './candidates-by-size.js';
import { IndexGenerations } from './index-generations.repository.js';
import { type IndexedDocument, IndexedDocumentRepository, type Look } from './indexed-document.repository.js';
import type { Corpus } from './indexed-document.row.js';
import type { MatchDocument } from './meili-match-document.js';
import { MeiliMatchIndex } from './meili-match-index.js';
import { SearchUnavailable } from './search-unavailable.js';

const rebuildPage = 2_000;
/** The server takes what waits as one: many documents at once cost it little more than few. */
const pagesAtOnce = 8;
/** What changed while an index was built; each row is read whole. */
const changedPage = 500;
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
    private readonly generations: IndexGenerations,
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

  /**
   * False while the index lacks documents that PostgreSQL says it has, or its settings: it was lost or is being built. It may
   * hold more: a document is written before its row, and one that has no row is not looked at.
   */
  async isComplete(corpus: Corpus): Promise<boolean> {
    await this.ensure(corpus);
    const expected = await this.database.asSystem(() => this.repository.countStanding(corpus));
    try {
      const [count, hasSettings] = await Promise.all([this.indexes[corpus].count(), this.indexes[corpus].hasSettings()]);
      return count >= expected && hasSettings;
    } catch (error) {
      // The server answers, but no longer has the index: it lost its files since we made it.
      if (error instanceof SearchUnavailable && error.failure === 'refused') return false;
      throw error;
    }
  }

  /**
   * Builds the index anew beside the old one from the rows in PostgreSQL, then exchanges the two. What is written meanwhile goes into
   * the old one and is taken over from its rows: most of it first, the rest while nobody can commit a row. Who has written a
   * document and not yet its row sees that afterwards and writes it again (`settle`). One process at a time: RebuildLock.
   */
  async rebuild(corpus: Corpus, onProgress: (done: number) => void = () => undefined): Promise<number> {
    const current = this.indexes[corpus];
    const next = current.beside();
    await next.drop();
    await next.create();
    const begun = await this.look();
    let done = 0;
    await severalAtOnce(this.pages(corpus), pagesAtOnce, async (page) => {
      await next.put(page);
      onProgress(done += page.length);
    });
    await current.create();
    const nearly = await this.look();
    await this.takeOver(corpus, begun, next);
    await this.database.asSystem(async () => {
      // The server may take its time; were the transaction to end before it, nobody would know of the exchange.
      await this.database.query(`select set_config('idle_in_transaction_session_timeout', '0', true)`);
      await this.generations.begin(corpus);
      await this.takeOver(corpus, nearly, next);
      await next.swapWith(current);
    });
    await next.drop();
    return done;
  }

  /** In the transaction that stores the row of a document written since `generation` was current, or its mark: makes the index agree. */
  async settle(corpus: Corpus, documentId: string, generation: number): Promise<void> {
    if (await this.generations.hold(corpus) === generation) return;
    const row = await this.repository.one(corpus, documentId);
    if (row && !row.removed) await this.indexes[corpus].put([toMatchDocument(row)]);
    else await this.indexes[corpus].remove([documentId]);
  }

  /** Makes an index agree with every row that was committed since a look. */
  private async takeOver(corpus: Corpus, since: Look, index: MeiliMatchIndex): Promise<void> {
    const read = (after: string): Promise<IndexedDocument[]> => this.database.asSystem(() => this.repository.changedAfter(corpus, since, after, changedPage));
    for await (const rows of pagesById(read, ({ documentId }) => documentId)) {
      await index.put(rows.filter(({ removed }) => !removed).map(toMatchDocument));
      await index.remove(rows.filter(({ removed }) => removed).map(({ documentId }) => documentId));
    }
  }

  private async look(): Promise<Look> {
    return (await this.database.asSystem(() => this.repository.look())).look;
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
