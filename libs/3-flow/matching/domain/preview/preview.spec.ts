import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { encodeTerm } from '../analysis/term-code.js';
import { passageIn } from './passage.js';
import { scoreTyped, type SeedTerms } from './score-typed.js';
import { textOfTyped, type TypedNeed, typedSpan } from './typed-need.js';
import { askedTerms, typedTerms, weighTyped } from './weigh-typed.js';

const nothing: TypedNeed = { title: '', body: '', mustHave: '', niceToHave: '', keywords: [], fieldCodes: [], region: null };
const termsOf = (typed: Partial<TypedNeed>) => typedTerms(textOfTyped({ ...nothing, ...typed }));
const frequencies = (counts: Record<string, number>, documents = 1_000) => ({ documents, of: (term: string) => counts[term] ?? 0 });
const write = (...terms: string[]): string => terms.map(encodeTerm).join(' ');
const seed = (parts: Partial<SeedTerms>): SeedTerms => ({ title: '', keywords: '', body: '', ...parts });

describe('typedTerms', () => {
  it('counts a word of the title or a keyword for more, and knows neighbours', () => {
    const { counts, pairs } = termsOf({ title: '磁気浮上', body: '磁気の測定', keywords: ['超伝導'] });
    expect(Object.fromEntries(counts)).toMatchObject({ 磁気: 4, 浮上: 3, 測定: 1, 伝導: 3 });
    expect(pairs).toContainEqual(['磁気', '浮上']);
  });

  it('stays small however much is typed, and finds nothing in nothing', () => {
    expect(termsOf({ body: Array.from({ length: 9_000 }, (_, i) => `word${i}q`).join(' ') }).counts.size).toBe(32);
    expect(termsOf({ title: '😀', body: 'the of を' }).counts.size).toBe(0);
  });
});

describe('weighTyped', () => {
  it('gives rare words more weight and unknown ones none', () => {
    const weights = weighTyped(termsOf({ body: '磁気 浮上 未知語彙' }), frequencies({ 磁気: 500, 浮上: 3 }));
    expect([...weights.keys()]).toEqual(['浮上', '磁気']);
  });

  it('asks for frequent terms only where few others are left', () => {
    const weights = new Map(['a', 'b', 'c', 'd', 'all'].map((term, index) => [term, 9 - index]));
    expect(askedTerms(weights, frequencies({ all: 900, a: 1, b: 1, c: 1, d: 1 }), 12)).toEqual(['a', 'b', 'c', 'd']);
    expect(askedTerms(weights, frequencies({ all: 900, a: 1, b: 1, c: 900, d: 900 }), 3)).toEqual(['a', 'b', 'c']);
  });
});

describe('scoreTyped', () => {
  const typed = termsOf({ body: '磁気 浮上' });
  const weights = weighTyped(typed, frequencies({ 磁気: 10, 浮上: 10 }));
  const scores = (...seeds: SeedTerms[]): number[] => scoreTyped(typed, weights, seeds);

  it('prefers more of the words, in the title, and side by side', () => {
    const [both = 0, one = 0, title = 0, apart = 0, none] = scores(
      seed({ body: write('磁気', '浮上') }), seed({ body: write('磁気', '測定') }), seed({ title: write('磁気', '浮上'), body: write('測定', '測定') }), seed({ body: write('浮上', '磁気') }), seed({ body: 'x y' }));
    expect(both).toBeGreaterThan(one);
    expect(title).toBeGreaterThan(both);
    expect(both).toBeGreaterThan(apart);
    expect(none).toBe(0);
  });

  it('is a share, whatever the seeds hold', () => {
    const text = fc.array(fc.constantFrom('磁気', '浮上', '測定', 'data')).map((terms) => write(...terms));
    fc.assert(fc.property(fc.array(fc.record({ title: text, keywords: text, body: text })), (seeds) => {
      for (const score of scores(...seeds)) {
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }
    }));
  });
});

describe('passageIn', () => {
  it('is the sentence in which the most weight meets', () => {
    const text = '前置き。 磁気で浮上する。磁気だけ。';
    const span = (word: string, weight: number, from = 0) => ({ start: text.indexOf(word, from), end: text.indexOf(word, from) + word.length, weight });
    const found = passageIn(text, [span('磁気', 0.5), span('浮上', 0.2), span('磁気', 0.5, 10)]);
    expect(found && text.slice(found.start, found.end)).toBe('磁気で浮上する。');
    expect(passageIn(text, [])).toBeUndefined();
  });

  it('is cut around the first word when it is long, and never through a character', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 300 }), (before) => {
      const text = `${'𠮷'.repeat(before)}磁気${'𠮷'.repeat(200)}`;
      const found = passageIn(text, [{ start: before * 2, end: before * 2 + 2, weight: 1 }]);
      const passage = found ? text.slice(found.start, found.end) : '';
      expect(passage).toContain('磁気');
      expect(passage.length).toBeLessThanOrEqual(142);
      // No half of a character is left at either end.
      expect(passage).not.toMatch(/\p{Cs}/u);
    }));
  });
});

describe('typedSpan', () => {
  it('leads back to the field of the form', () => {
    const at = { start: 1, end: 2 };
    expect([typedSpan({ field: 'title_ja', ...at }), typedSpan({ field: 'body_ja', item: 1, ...at }), typedSpan({ field: 'keywords', item: 3, ...at })])
      .toEqual([{ field: 'title', ...at }, { field: 'mustHave', ...at }, { field: 'keywords', item: 3, ...at }]);
  });
});
