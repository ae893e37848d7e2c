import { Injectable } from '@nestjs/common';
import { askedTerms, type TypedTerms, weighTyped } from '../domain/preview/weigh-typed.js';
import { type SeedHit, SeedLookup } from '../infrastructure/seed-lookup.js';
import { KnownFrequencies } from './known-frequencies.js';

const mostAsked = 10;

/** While a catalogue is being filled each look may see another one; then the last is good enough for a key. */
const mostLooks = 4;

/** With 60 the best five score a four-hundredth more, and each hit costs the engine 14 µs. */
export const hitsPerTerm = 40;

/** New words that are asked for hits at once: who types brings one or two, who pastes a page of which most tell nothing. */
const mostNew = 4;

export interface FoundTyped {
  /** What each term weighs, weightiest first. */
  readonly weights: ReadonlyMap<string, number>;
  /** The terms that tell most, each with its hits. */
  readonly hits: readonly (readonly [term: string, hits: readonly SeedHit[]])[];
}

/**
 * Asks the index for what is typed: in how many seeds each word stands, and which those are for the words that tell most. A new word's number comes with its
 * hits, so that a keystroke takes one round trip; what is found is the same as if all had been counted first.
 */
@Injectable()
export class FindTyped {
  constructor(private readonly lookup: SeedLookup, private readonly frequencies: KnownFrequencies) {}

  /** Throws SearchUnavailable. */
  async find(terms: TypedTerms): Promise<FoundTyped> {
    const words = [...terms.counts.keys()];
    const found = new Map<string, readonly SeedHit[]>();
    const { unknown } = this.frequencies.of(words);
    if (unknown.length > mostNew) await this.ask(unknown, 0, found);
    for (let look = 1; ; look += 1) {
      const known = this.frequencies.of(words);
      const weights = weighTyped(terms, known);
      const asked = askedTerms(weights, known, mostAsked);
      // What was forgotten meanwhile, because the catalogue has become another one, is asked for again though it was found.
      const missing = [...new Set([...asked.filter((term) => !found.has(term)), ...known.unknown])];
      if (missing.length === 0 || look > mostLooks) return { weights, hits: asked.map((term) => [term, found.get(term) ?? []]) };
      await this.ask(missing, hitsPerTerm, found);
    }
  }

  private async ask(terms: readonly string[], limit: number, found: Map<string, readonly SeedHit[]>): Promise<void> {
    const { documents, totals, hits } = await this.lookup.ask(terms, limit);
    this.frequencies.learn(documents, new Map(terms.map((term, index) => [term, totals[index] ?? 0])));
    if (limit > 0) for (const [index, term] of terms.entries()) found.set(term, hits[index] ?? []);
  }
}
