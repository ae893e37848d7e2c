import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { TermFrequencies } from '../domain/preview/weigh-typed.js';
import { SeedLookup } from '../infrastructure/seed-lookup.js';

/** A weight changes little in the meantime, and who types asks for the same words at each keystroke. */
const trustMs = 10 * 60_000;
/** A word that no seed had may be in the next one: who looked while the index was being built would go without it for long. */
const trustNothingMs = 2_000;
/** Counts of a catalogue that has grown or shrunk by more are those of another one. */
const sameCatalogue = 0.1;
/** In how many seeds every seed stands. */
const everything = '';

/** How many seeds hold a term, asked once and remembered for a while. Throws SearchUnavailable. */
@Injectable()
export class KnownFrequencies {
  private readonly known = new LRUCache<string, number>({ max: 50_000, ttl: trustMs });

  constructor(private readonly lookup: SeedLookup) {}

  async of(terms: readonly string[]): Promise<TermFrequencies> {
    const unknown = terms.filter((term) => !this.known.has(term));
    const documents = this.known.get(everything);
    if (unknown.length > 0 || documents === undefined) {
      const asked = await this.lookup.frequencies(unknown);
      if (documents !== undefined && Math.abs(asked.documents - documents) > sameCatalogue * documents) {
        this.known.clear();
        return this.of(terms);
      }
      this.remember(everything, asked.documents);
      unknown.forEach((term, index) => this.remember(term, asked.of[index] ?? 0));
    }
    const found = new Map(terms.map((term) => [term, this.known.get(term) ?? 0]));
    return { documents: this.known.get(everything) ?? 0, of: (term) => found.get(term) ?? 0 };
  }

  private remember(term: string, count: number): void {
    this.known.set(term, count, { ttl: count === 0 ? trustNothingMs : trustMs });
  }
}
