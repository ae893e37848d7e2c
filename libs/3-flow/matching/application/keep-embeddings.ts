import { CatalogFacade } from '@musubi/catalog';
import { Injectable, Logger } from '@nestjs/common';
import { Database } from '@musubi/platform/database/database';
import { Scheduled, type ScheduledTask } from '@musubi/platform/events/scheduler';
import { EmbedderAway } from '../domain/embedding/embedder.js';
import { type DocumentToEmbed, type EmbedderCostOfDay, EmbeddingRepository } from '../infrastructure/embedding/embedding.repository.js';
import { Embeddings } from '../infrastructure/embedding/embeddings.js';
import { needToEmbed, seedToEmbed } from './describe-document.js';

const documentsAtOnce = 128;
/** Longer, and the other schedules of this worker would wait; the next run goes on where this one was. */
const turnMs = 20_000;

/**
 * Has every standing need and seed embedded, in batches: new and changed ones, and all of them when the embedder is another
 * one. What is done is stored, so it goes on where it was whoever broke it off. Does nothing where no embedder is configured.
 */
@Injectable()
@Scheduled({ name: 'matching.keep-embeddings', everySeconds: 5 })
export class KeepEmbeddings implements ScheduledTask {
  private readonly logger = new Logger('KeepEmbeddings');

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
      await this.embeddings.place(documents);
      done += documents.length;
    }
  }

  private async page(version: string): Promise<DocumentToEmbed[]> {
    const missing = await this.repository.missing(version, documentsAtOnce);
    const ids = (corpus: string) => missing.filter((one) => one.corpus === corpus).map(({ id }) => id);
    const [seeds, needs] = [await this.catalog.seeds(ids('seed')), await this.catalog.needs(ids('need'))];
    return [...[...seeds.values()].map(seedToEmbed), ...[...needs.values()].map(needToEmbed)];
  }
}
