import { Injectable, Logger } from '@nestjs/common';
import { Database } from '@musubi/platform/database/database';
import { Scheduled, type ScheduledTask } from '@musubi/platform/events/scheduler';
import { analyserVersion } from '../domain/analysis/analyser-version.js';
import { FEWEST_TO_LEARN_FROM, isFit } from '../domain/semantics/is-fit.js';
import { CorpusMemory } from '../infrastructure/corpus-memory.js';
import { Embeddings } from '../infrastructure/embedding/embeddings.js';
import { IndexedDocumentRepository } from '../infrastructure/indexed-document.repository.js';
import { learnSemantics } from '../infrastructure/learn-in-thread.js';
import { type BasisHead, SemanticBasisRepository } from '../infrastructure/semantic-basis.repository.js';
import { termListsOfRows } from './term-lists-of.js';

/** Keeps what is learnt of the seeds' meanings fit for the catalogue, where no embedder tells them. */
@Injectable()
@Scheduled({ name: 'matching.keep-semantics', everySeconds: 60 })
export class KeepSemantics implements ScheduledTask {
  private readonly logger = new Logger('KeepSemantics');
  private learning: Promise<void> | undefined;
  private isKnownToBeLearnt = false;

  constructor(
    private readonly database: Database,
    private readonly memory: CorpusMemory,
    private readonly documents: IndexedDocumentRepository,
    private readonly bases: SemanticBasisRepository,
    private readonly embeddings: Embeddings,
  ) {}

  /** Learns again when the catalogue has become another one. */
  async run(): Promise<void> {
    if (this.embeddings.version !== null) return;
    const { corpus } = await this.memory.view('seed');
    if (!isFit((await this.newest())?.documents, corpus.statistics.documents)) await this.learn();
  }

  /** False while a catalogue that is large enough has never been learnt with this analyser. */
  async isLearnt(): Promise<boolean> {
    if (this.isKnownToBeLearnt || this.embeddings.version !== null) return true;
    const { corpus } = await this.memory.view('seed');
    if (corpus.statistics.documents < FEWEST_TO_LEARN_FROM) return true;
    this.isKnownToBeLearnt = await this.newest() !== undefined;
    return this.isKnownToBeLearnt;
  }

  /** Learns from the catalogue as it is now, in a thread of its own; one at a time. */
  learn(): Promise<void> {
    this.learning ??= this.learnNow()
      .catch((error: unknown) => { this.logger.warn(`learning failed and will be tried again: ${(error as Error).message}`); })
      .finally(() => { this.learning = undefined; });
    return this.learning;
  }

  private async learnNow(): Promise<void> {
    if (this.embeddings.version !== null) return;
    const lists = await termListsOfRows(this.documents, this.database);
    if (lists.documents < FEWEST_TO_LEARN_FROM) return;
    const basis = await learnSemantics(lists);
    await this.database.asSystem(() => this.bases.store(basis, analyserVersion));
    // Moves there now, not with the next need.
    if (this.memory.holds('seed')) await this.memory.view('seed');
  }

  private newest(): Promise<BasisHead | undefined> {
    return this.database.asSystem(() => this.bases.newest(analyserVersion));
  }
}
