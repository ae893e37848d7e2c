import { Injectable } from '@nestjs/common';
import { Database } from '@musubi/platform/database/database';
import type { AnalysedDocument } from '../domain/analysis/analyse-document.js';
import { CorpusStatistics } from '../domain/statistics/corpus-statistics.js';
import { type ChangedDocument, IndexedDocumentRepository, type Look } from './indexed-document.repository.js';
import type { Corpus } from './indexed-document.row.js';

type Known = Pick<ChangedDocument, 'tenantId' | 'audience' | 'document' | 'changedAt'>;

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

  changedSince(instant: Date): Known[] {
    return [...this.known.values()].filter(({ changedAt }) => changedAt > instant);
  }

  take(row: ChangedDocument): void {
    const { documentId, tenantId, audience, document, changedAt } = row;
    const before = this.known.get(documentId);
    if (before && before.changedAt >= changedAt) return;
    if (before) this.statistics.remove(before.document);
    this.known.delete(documentId);
    if (row.removed) return;
    this.statistics.add(document);
    this.known.set(documentId, { tenantId, audience, document, changedAt });
  }
}

@Injectable()
export class CorpusMemory {
  private readonly mirrors: Record<Corpus, CorpusMirror> = { seed: new CorpusMirror(), need: new CorpusMirror() };
  private refreshing: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly repository: IndexedDocumentRepository,
  ) {}

  /** The current statistics; opens its own unit of work, so call it outside of one. */
  async statistics(corpus: Corpus): Promise<CorpusStatistics> {
    const mirror = this.mirrors[corpus];
    // One look at a time: two that overlap would only do the same work twice.
    const look = this.refreshing.then(() => this.refresh(corpus, mirror));
    this.refreshing = look.catch(() => undefined);
    await look;
    return mirror.statistics;
  }

  /** The documents behind the statistics, as of the last look. */
  documents(corpus: Corpus): Pick<ReadonlyMap<string, AnalysedDocument>, 'get'> {
    return { get: (id) => this.mirrors[corpus].get(id) };
  }

  /** Standing documents that changed since an instant, as of the last look. */
  changedSince(corpus: Corpus, instant: Date): Known[] {
    return this.mirrors[corpus].changedSince(instant);
  }

  private async refresh(corpus: Corpus, mirror: CorpusMirror): Promise<void> {
    const { rows, look } = await this.database.asSystem(() => this.repository.changedAfter(corpus, mirror.seen));
    for (const row of rows) mirror.take(row);
    mirror.seen = look;
  }
}
