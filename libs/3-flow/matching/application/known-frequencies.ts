import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { TermFrequencies } from '../domain/preview/weigh-typed.js';

/** A weight changes little in the meantime, and who types asks for the same words at each keystroke. */
const trustMs = 10 * 60_000;

/** A word that no seed had may be in the next one: who looked while the index was being built would go without it for long. */
const trustNothingMs = 2_000;

/** Counts of a catalogue that has grown or shrunk by more are those of another one. */
const sameCatalogue = 0.1;

export interface RememberedFrequencies extends TermFrequencies {
  /** Nobody asked for these lately; they count as none. */
  readonly unknown: readonly string[];
}

/** How many seeds hold a term, remembered for a while. */
@Injectable()
export class KnownFrequencies {
  private readonly known = new LRUCache<string, number>({ max: 50_000, ttl: trustMs });
  private documents = 0;

  of(terms: readonly string[]): RememberedFrequencies {
    const found = new Map(terms.map((term) => [term, this.known.get(term)]));
    return { documents: this.documents, of: (term) => found.get(term) ?? 0, unknown: terms.filter((term) => found.get(term) === undefined) };
  }

  /** Of a catalogue of `documents` seeds. What was known of another one is forgotten. */
  learn(documents: number, counts: ReadonlyMap<string, number>): void {
    if (Math.abs(documents - this.documents) > sameCatalogue * this.documents) this.known.clear();
    this.documents = documents;
    for (const [term, count] of counts) this.known.set(term, count, { ttl: count === 0 ? trustNothingMs : trustMs });
  }
}
