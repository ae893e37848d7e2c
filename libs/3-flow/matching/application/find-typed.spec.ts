import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { textOfTyped } from '../domain/preview/typed-need.js';
import { askedTerms, typedTerms, weighTyped } from '../domain/preview/weigh-typed.js';
import type { SeedLookup } from '../infrastructure/seed-lookup.js';
import { FindTyped } from './find-typed.js';
import { KnownFrequencies } from './known-frequencies.js';

const documents = 1_000;

/** An index in which each word stands in so many seeds. */
class Index {
  readonly asked: { readonly terms: readonly string[]; readonly limit: number }[] = [];
  size = documents;

  constructor(readonly counts: Readonly<Record<string, number>>) {}

  readonly ask: SeedLookup['ask'] = (terms, limit) => {
    this.asked.push({ terms, limit });
    const totals = terms.map((term) => this.counts[term] ?? 0);
    return Promise.resolve({
      documents: this.size, totals,
      hits: terms.map((term, index) => Array.from({ length: Math.min(limit, totals[index] ?? 0) }, (_, hit) => ({ id: `${term} ${hit}`, score: 1 / (hit + 1) }))),
    });
  };
}

const finderOf = (index: Index): FindTyped => new FindTyped(index as unknown as SeedLookup, new KnownFrequencies());
const typed = (words: readonly string[]) => typedTerms(textOfTyped({ title: '', body: words.join(' '), mustHave: '', niceToHave: '', keywords: [], fieldCodes: [], region: null }));
const wordsOf = (length: number): string[] => Array.from({ length }, (_, i) => `w${i}q`);

describe('FindTyped', () => {
  it('finds key by key what counting every word first would find', async () => {
    const counts = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 60 }), fc.integer({ min: 100, max: 900 })), { minLength: 1, maxLength: 24 });
    await fc.assert(fc.asyncProperty(counts, fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 8 }), async (numbers, steps) => {
      const words = wordsOf(numbers.length);
      const table = Object.fromEntries(words.map((word, i) => [word, numbers[i] ?? 0]));
      const finder = finderOf(new Index(table));
      let length = 0;
      for (const step of [...steps, words.length]) {
        length = Math.min(words.length, length + step);
        const terms = typed(words.slice(0, length));
        const { weights, hits } = await finder.find(terms);
        const counted = { documents, of: (term: string) => table[term] ?? 0 };
        expect([...weights]).toEqual([...weighTyped(terms, counted)]);
        expect(hits.map(([term]) => term)).toEqual(askedTerms(weights, counted, 10));
        for (const [term, found] of hits) expect(found.map(({ id }) => id)).toEqual(Array.from({ length: Math.min(40, table[term] ?? 0) }, (_, hit) => `${term} ${hit}`));
      }
    }), { numRuns: 40 });
  });

  it('asks once for a key that brings a new word', async () => {
    const words = wordsOf(14);
    const index = new Index(Object.fromEntries(words.map((word) => [word, 5])));
    const finder = finderOf(index);
    for (let length = 1; length <= words.length; length += 1) await finder.find(typed(words.slice(0, length)));
    expect(index.asked.map(({ limit }) => limit)).toEqual(words.map(() => 40));
  });

  it('counts a page that was pasted before it asks for what tells most', async () => {
    const words = wordsOf(20);
    const index = new Index(Object.fromEntries(words.map((word) => [word, 5])));
    await finderOf(index).find(typed(words));
    expect(index.asked.map(({ terms, limit }) => [terms.length, limit])).toEqual([[20, 0], [10, 40]]);
  });

  it('forgets what it knew of a catalogue that has become another one', async () => {
    const words = wordsOf(15);
    const index = new Index(Object.fromEntries(words.map((word, place) => [word, place < 10 ? 5 : 40])));
    const finder = finderOf(index);
    await finder.find(typed(words.slice(0, 14)));
    const others = new Index(Object.fromEntries(words.map((word) => [word, 8])));
    others.size = 10 * documents;
    index.size = others.size;
    Object.assign(index.counts, others.counts);
    const terms = typed(words);
    const { weights } = await finder.find(terms);
    expect([...weights]).toEqual([...weighTyped(terms, { documents: others.size, of: (term) => others.counts[term] ?? 0 })]);
  });

  it('asks again for what somebody else’s look made it forget in the middle of a key', async () => {
    const words = wordsOf(3);
    const index = new Index(Object.fromEntries(words.map((word) => [word, 5])));
    const known = new KnownFrequencies();
    const learn = known.learn.bind(known);
    known.learn = (size, counts) => {
      learn(size, counts);
      // Between this answer and its use another look learns of ten times as many seeds.
      if (index.size === documents) learn(index.size = 10 * documents, new Map());
    };
    const finder = new FindTyped(index as unknown as SeedLookup, known);
    const { weights } = await finder.find(typed(words));
    expect([...weights.keys()].sort()).toEqual(words);
  });
});
