import { Injectable, Logger } from '@nestjs/common';
import { Scheduled, type ScheduledTask } from '@musubi/platform/events/scheduler';
import type { Corpus } from '../infrastructure/indexed-document.row.js';
import { MatchIndexes } from '../infrastructure/match-indexes.js';
import { RebuildLock } from '../infrastructure/rebuild-lock.js';
import { AnalyseAgain } from './analyse-again.js';
import { KeepSemantics } from './keep-semantics.js';
import { LearnTerms } from './learn-terms.js';

/** How long an answer "complete" may be trusted: a lost index is found within this time. */
const trustMs = 1_000;

/**
 * Keeps the disposable index equal to PostgreSQL: a lost index is rebuilt, documents of another
 * analyser are analysed again. Until then needs wait and are told "not ready".
 */
@Injectable()
@Scheduled({ name: 'matching.keep-indexes', everySeconds: 15 })
export class KeepIndexes implements ScheduledTask {
  private readonly logger = new Logger('KeepIndexes');
  private rebuilding: Promise<void> | undefined;
  private completeUntil = 0;

  constructor(
    private readonly analyseAgain: AnalyseAgain,
    private readonly indexes: MatchIndexes,
    private readonly semantics: KeepSemantics,
    private readonly terms: LearnTerms,
    private readonly lock: RebuildLock,
  ) {}

  async run(): Promise<void> {
    for (const corpus of ['seed', 'need'] as const) {
      if (await this.needsRebuild(corpus)) await this.repair();
    }
  }

  /** Whether the seeds' index holds all it should and their meanings were learnt; when not, that is begun and the caller waits. */
  async areSeedsComplete(): Promise<boolean> {
    if (Date.now() < this.completeUntil) return true;
    if (this.rebuilding) return false;
    const lack = await this.seedsLack();
    if (lack === 'documents') void this.repair();
    if (lack === 'meanings') void this.semantics.learn();
    if (lack !== undefined) return false;
    this.completeUntil = Date.now() + trustMs;
    return true;
  }

  /** The same asked now, by somebody who does not stay until it is mended: nothing is begun. */
  async seedsLack(): Promise<'documents' | 'meanings' | undefined> {
    if (await this.needsRebuild('seed')) return 'documents';
    return await this.semantics.isLearnt() ? undefined : 'meanings';
  }

  /**
   * Analyses again what another analyser read, builds both indexes anew and learns meanings and translations; search goes on
   * meanwhile, and every process then makes sure that its statistics are those of the rows. Waits while another process does the same.
   */
  reindex(onProgress: (corpus: Corpus, done: number) => void): Promise<void> {
    return this.lock.during(() => this.buildAnew(onProgress));
  }

  private async buildAnew(onProgress: (corpus: Corpus, done: number) => void): Promise<void> {
    for (const corpus of ['seed', 'need'] as const) await this.analyseAgain.run(corpus);
    const rebuild = (corpus: Corpus): Promise<number> => this.indexes.rebuild(corpus, (done) => onProgress(corpus, done));
    await Promise.all([rebuild('seed').then(() => rebuild('need')), this.semantics.learn(), this.terms.run()]);
  }

  private async needsRebuild(corpus: Corpus): Promise<boolean> {
    return await this.analyseAgain.isDue(corpus) || !await this.indexes.isComplete(corpus);
  }

  private repair(): Promise<void> {
    this.rebuilding ??= this.lock.unlessHeld(async () => {
      // Another process may have done it since it was found to be due.
      if (await this.needsRebuild('seed') || await this.needsRebuild('need')) await this.buildAnew(() => undefined);
    })
      .catch((error: unknown) => this.logger.warn(`rebuilding the index failed and will be tried again: ${(error as Error).message}`))
      .finally(() => { this.rebuilding = undefined; });
    return this.rebuilding;
  }
}
