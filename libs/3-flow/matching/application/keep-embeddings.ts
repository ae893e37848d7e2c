import { CatalogFacade } from '@musubi/catalog';
import { Injectable, Logger } from '@nestjs/common';
import { Database } from '@musubi/platform/database/database';
import { Scheduled, type ScheduledTask } from '@musubi/platform/events/scheduler';
import { EmbedderAway } from '../domain/embedding/embedder.js';
import { type DocumentToEmbed, type EmbedderCostOfDay, EmbeddingRepository } from '../infrastructure/embedding/embedding.repository.js';
import { Embeddings } from '../infrastructure/embedding/embeddings.js';
import { needToEmbed, seedToEmbed } from './describe-document.js';

const documentsAtOnce = 128;
/** What one request holds; each batch is stored before the next is asked for. */
const mostPerBatch = 32;
/** Longer, and the other schedules of this worker would wait; the next run goes on where this one was. */
const turnMs = 20_000;

/**
 * Has every standing need and seed embedded, in batches: new and changed ones, and all of them when the embedder is another
 * one. Each batch is stored when it comes, so it goes on where it was whoever broke it off; to a service that does not manage a
 * batch in its time fewer texts are given at once, down to one. Does nothing where no embedder is configured.
 */
@Injectable()
@Scheduled({ name: 'matching.keep-embeddings', everySeconds: 5 })
export class KeepEmbeddings implements ScheduledTask {
  private readonly logger = new Logger('KeepEmbeddings');
  private perBatch = mostPerBatch;

  constructor(
    private readonly database: Database,
    private readonly catalog: CatalogFacade,
    private readonly embeddings: Embeddings,
    private readonly repository: EmbeddingRepository,
  ) {}

  async run(): Promise<void> {
    const end = performance.now() + turnMs;
    try {
      await this.embedMissing(() => performance.now() < end);
    } catch (error) {
      if (!(error instanceof EmbedderAway)) throw error;
      this.logger.warn({ failure: error.failure }, `vectors are missing and will be asked for again: ${error.message}`);
    }
  }

  /** How many documents wait; undefined where no embedder is configured. */
  async countMissing(): Promise<number | undefined> {
    const { version } = this.embeddings;
    return version === null ? undefined : this.database.asSystem(() => this.repository.countMissing(version));
  }

  /** Of the last thirty days, newest first. */
  costs(): Promise<EmbedderCostOfDay[]> {
    return this.database.asSystem(() => this.repository.costs(30));
  }

  /** Until nothing is missing or `goesOn` says no. Throws EmbedderAway; what is done by then stays done. */
  async embedMissing(goesOn: (done: number) => boolean = () => true): Promise<void> {
    const { version } = this.embeddings;
    if (version === null) return;
    for (let done = 0; goesOn(done);) {
      const documents = await this.database.asSystem(() => this.page(version));
      if (documents.length === 0) return;
      for (let at = 0; at < documents.length && goesOn(done);) {
        const placed = await this.placeSome(documents.slice(at, at + this.perBatch));
        at += placed;
        done += placed;
      }
    }
  }

  /** @returns how many were placed: all, or none where fewer will be given next */
  private async placeSome(batch: readonly DocumentToEmbed[]): Promise<number> {
    const start = performance.now();
    try {
      await this.embeddings.place(batch);
    } catch (error) {
      if (!(error instanceof EmbedderAway) || error.failure !== 'timeout' || batch.length === 1) throw error;
      this.perBatch = Math.ceil(batch.length / 4);
      this.logger.warn(`the embedder did not manage ${batch.length} texts in ${this.embeddings.batchTimeoutMs} ms and is given ${this.perBatch}`);
      return 0;
    }
    if (performance.now() - start < this.embeddings.batchTimeoutMs / 4) this.perBatch = Math.min(mostPerBatch, 2 * this.perBatch);
    return batch.length;
  }

  private async page(version: string): Promise<DocumentToEmbed[]> {
    const missing = await this.repository.missing(version, documentsAtOnce);
    const ids = (corpus: string) => missing.filter((one) => one.corpus === corpus).map(({ id }) => id);
    const [seeds, needs] = [await this.catalog.seeds(ids('seed')), await this.catalog.needs(ids('need'))];
    return [...[...seeds.values()].map(seedToEmbed), ...[...needs.values()].map(needToEmbed)];
  }
}
