import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { termFrequencies } from '../domain/analysis/analyse-document.js';
import { IndexedDocumentRepository } from './indexed-document.repository.js';

/** About 9 kB each. */
const kept = 2_000;

/** A need that was decided on is hardly ever revised; what it said a while ago will do to tell whether another is like it. */
const trustMs = 600_000;

/** The terms of needs of the past: the same few hundred are compared with every new one, and to read their documents each time would cost more than the matching. */
@Injectable()
export class NeedTerms {
  private readonly known = new LRUCache<string, ReadonlySet<string>>({ max: kept, ttl: trustMs });

  constructor(private readonly documents: IndexedDocumentRepository) {}

  /** In the running unit of the system. What was never analysed has none. */
  async of(needIds: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
    const terms = new Map<string, ReadonlySet<string>>();
    for (const id of needIds) terms.set(id, this.known.get(id) ?? new Set());
    const unknown = [...terms.keys()].filter((id) => !this.known.has(id));
    const documents = unknown.length > 0 ? await this.documents.find('need', unknown) : [];
    for (const document of documents) {
      const said = new Set(termFrequencies(document).keys());
      this.known.set(document.id, said);
      terms.set(document.id, said);
    }
    return terms;
  }
}
