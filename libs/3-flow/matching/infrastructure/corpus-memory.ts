import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Database } from '@musubi/platform/database/database';
import type { AnalysedDocument } from '../domain/analysis/analyse-document.js';
import { CorpusStatistics } from '../domain/statistics/corpus-statistics.js';
import { type ChangedDocument, IndexedDocumentRepository, type Look } from './indexed-document.repository.js';
import type { Corpus } from './indexed-document.row.js';

type Known = Pick<ChangedDocument, 'document' | 'changedAt'>;

/**
 * The statistics of one corpus in this process: sums over the rows in PostgreSQL, so every process
 * and every restart has the same. Refreshed by what changed since the last look.
 */
class CorpusMirror {
  readonly statistics = new CorpusStatistics();
  private readonly known = new Map<string, Known>();
  /** Where the next look begins; undefined before the first. */
  seen: Look | undefined;

  get(id: string): AnalysedDocument | undefined {
    return this.known.get(id)?.document;
  }

  take(row: ChangedDocument): void {
    const { documentId, document, changedAt } = row;
    const before = this.known.get(documentId);
    if (before && before.changedAt >= changedAt) return;
    if (before) this.statistics.remove(before.document);
    this.known.delete(documentId);
    if (row.removed) return;
    this.statistics.add(document);
    this.known.set(documentId, { document, changedAt });
  }
}

/** One corpus as a process knows it; it grows with every further look. */
export interface CorpusView {
  readonly statistics: CorpusStatistics;
  readonly documents: Pick<ReadonlyMap<string, AnalysedDocument>, 'get'>;
  /** What is certainly in it. */
  readonly look: Look;
}

/** About 20 ms. */
const rowsAtOnce = 200;

@Injectable()
export class CorpusMemory {
  private readonly mirrors: Record<Corpus, CorpusMirror> = { seed: new CorpusMirror(), need: new CorpusMirror() };
  private refreshing: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly repository: IndexedDocumentRepository,
  ) {}

  /** The corpus as of now; opens its own unit of work, so call it outside of one. */
  async view(corpus: Corpus): Promise<CorpusView> {
    const mirror = this.mirrors[corpus];
    // One look at a time: two that overlap would only do the same work twice.
    const refreshed = this.refreshing.then(() => this.refresh(corpus, mirror));
    this.refreshing = refreshed.catch(() => undefined);
    return { statistics: mirror.statistics, documents: mirror, look: await refreshed };
  }

  private async refresh(corpus: Corpus, mirror: CorpusMirror): Promise<Look> {
    const { rows, look } = await this.database.asSystem(() => this.repository.changedAfter(corpus, mirror.seen));
    for (let at = 0; at < rows.length; at += rowsAtOnce) {
      for (const row of rows.slice(at, at + rowsAtOnce)) mirror.take(row);
      // A whole corpus takes seconds: others get their turn in between.
      if (at + rowsAtOnce < rows.length) await setImmediate();
    }
    mirror.seen = look;
    return look;
  }
}
