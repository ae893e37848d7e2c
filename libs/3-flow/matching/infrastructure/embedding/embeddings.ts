import { setImmediate } from 'node:timers/promises';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { ENVIRONMENT, type Environment } from '@musubi/platform/config/environment';
import { Database } from '@musubi/platform/database/database';
import { beforeEveryId } from '@musubi/platform/database/pages-by-id';
import { EmbeddedSpace } from '../../domain/embedding/embedded-space.js';
import { type Embedder, EmbedderAway } from '../../domain/embedding/embedder.js';
import type { Corpus } from '../../domain/statistics/corpus.js';
import type { Look } from '../indexed-document.repository.js';
import { type DocumentToEmbed, EmbeddingRepository } from './embedding.repository.js';
import { makeEmbedder } from './make-embedder.js';

/** After a failure matches do not wait for the embedder again for so long. */
const awayMs = 10_000;
const rowsAtOnce = 500;
const movesAtOnce = 500;
/** With more of a corpus unplaced, what is placed would win for that alone. */
const mostMissing = 0.05;
const recountMs = 10_000;

/** The configured embedder and what this process knows of its vectors; nothing at all where meanings are learnt from the catalogue. */
@Injectable()
export class Embeddings {
  private readonly logger = new Logger('Embeddings');
  private readonly embedder: Embedder | null;
  private readonly space: EmbeddedSpace | null;
  private readonly timeoutMs: number;
  /** How long a batch of the job may take, tries and pauses included. */
  readonly batchTimeoutMs: number;
  private readonly corpora = new Set<Corpus>();
  private readonly countedAt = new WeakMap<Corpus, number>();
  private seen: Look | undefined;
  private awayUntil = 0;

  constructor(
    @Inject(ENVIRONMENT) environment: Environment,
    private readonly database: Database,
    private readonly repository: EmbeddingRepository,
  ) {
    this.embedder = makeEmbedder(environment);
    this.space = this.embedder && new EmbeddedSpace(this.embedder.version);
    const { embedder } = environment;
    [this.timeoutMs, this.batchTimeoutMs] = embedder.kind === 'lsa' ? [0, 0] : [embedder.timeoutMs, embedder.batchTimeoutMs];
  }

  /** Null: nothing is configured. */
  get version(): string | null {
    return this.embedder?.version ?? null;
  }

  /**
   * Places a document that is about to be matched. Where the embedder does not answer in time it is known nowhere, and matched
   * without its meaning. Opens its own unit of work.
   */
  async know(document: DocumentToEmbed): Promise<void> {
    if (!this.space || this.space.has(document.id, document.version)) return;
    this.space.forget(document.id);
    if (performance.now() < this.awayUntil) return;
    try {
      await this.place([document], this.timeoutMs);
    } catch (error) {
      if (!(error instanceof EmbedderAway)) throw error;
      this.awayUntil = performance.now() + awayMs;
      this.logger.warn({ failure: error.failure }, `matching goes on without meanings: ${error.message}`);
    }
  }

  /** Embeds, stores and places all of them or none; throws EmbedderAway. What it cost is counted either way. Opens its own unit of work. */
  async place(documents: readonly DocumentToEmbed[], milliseconds = this.batchTimeoutMs): Promise<void> {
    const { embedder } = this;
    if (!embedder || documents.length === 0) return;
    const { version } = embedder;
    const { vectors, requests, tokens } = await embedder.embed(documents.map(({ text }) => text), milliseconds).catch(async (error: unknown) => {
      if (error instanceof EmbedderAway && error.spent) {
        const cost = { ...error.spent, texts: 0 };
        await this.database.asSystem(() => this.repository.addCost(version, cost));
      }
      throw error;
    });
    this.awayUntil = 0;
    const placed = documents.map(({ text: _, ...document }, i) => ({ ...document, vector: vectors[i] ?? null }));
    await this.database.asSystem(async () => {
      await this.repository.store(version, placed);
      await this.repository.addCost(version, { requests, texts: documents.length, tokens });
    });
    for (const document of placed) this.take(document);
  }

  /** Brings a corpus up to what was stored, by whatever process, before `look`. Opens its own units of work. */
  async into(corpus: Corpus, look: Look): Promise<void> {
    const { space } = this;
    if (!space) return;
    this.corpora.add(corpus);
    for (let after = beforeEveryId; ;) {
      const rows = await this.database.asSystem(() => this.repository.changedAfter(space.version, this.seen, after, rowsAtOnce));
      for (const row of rows) this.take(row);
      const last = rows.at(-1);
      if (!last || rows.length < rowsAtOnce) break;
      after = last.id;
    }
    this.seen = look;
    if (performance.now() - (this.countedAt.get(corpus) ?? -recountMs) < (corpus.space ? recountMs : 0)) return;
    this.countedAt.set(corpus, performance.now());
    const fit = isPlaced(corpus, space) ? space : null;
    if (fit !== corpus.space) await move(corpus, fit);
  }

  private take(document: Parameters<EmbeddedSpace['place']>[0]): void {
    this.space?.place(document);
    for (const corpus of this.corpora) if (corpus.space === this.space) corpus.placeAgain(document.id);
  }
}

function isPlaced(corpus: Corpus, space: EmbeddedSpace): boolean {
  let missing = 0;
  for (const { document } of corpus.documents()) if (!space.knows(document.id)) missing += 1;
  return missing <= mostMissing * corpus.statistics.documents;
}

async function move(corpus: Corpus, space: EmbeddedSpace | null): Promise<void> {
  let moved = 0;
  for (const _ of corpus.moveTo(space)) {
    moved += 1;
    if (moved % movesAtOnce === 0) await setImmediate();
  }
}
