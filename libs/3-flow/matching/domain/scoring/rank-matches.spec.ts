import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bandOf, LIKELY_FROM, STRONG_FROM } from './band.js';
import { NO_FEATURES } from './features.js';
import { rankCalled, rankMatches, type ScoredDocument } from './rank-matches.js';

const scored = (id: string, score: number): ScoredDocument => ({ id, score, features: { ...NO_FEATURES, lexical: score } });

describe('rankMatches', () => {
  it('puts the best first, ties by id, and leaves out what shares nothing', () => {
    const ranked = rankMatches([scored('c', 0.2), scored('b', 0.5), scored('a', 0.2), scored('d', 0)], 9);
    expect(ranked.map(({ id, rank }) => [id, rank])).toEqual([['b', 1], ['a', 2], ['c', 3]]);
  });

  it('keeps no more than asked for', () => expect(rankMatches([scored('a', 1), scored('b', 1)], 1)).toHaveLength(1));

  it('does not depend on the order of what it gets', () => {
    const documents = fc.uniqueArray(fc.tuple(fc.string(), fc.constantFrom(0.1, 0.2, 0.3)), { selector: ([id]) => id });
    fc.assert(fc.property(documents, (pairs) => {
      const matches = pairs.map(([id, score]) => scored(id, score));
      expect(rankMatches([...matches].reverse(), 5)).toEqual(rankMatches(matches, 5));
    }));
  });
});

describe('rankCalled', () => {
  it('goes by the call and keeps the score', () => {
    const ranked = rankCalled([{ ...scored('a', 0.5), call: 0.1 }, { ...scored('b', 0.2), call: 0.9 }, { ...scored('c', 0.9), call: 0 }], 9);
    expect(ranked).toEqual([{ ...scored('b', 0.2), rank: 1, band: 'likely' }, { ...scored('a', 0.5), rank: 2, band: 'strong' }]);
  });
});

describe('what is kept always', () => {
  it('takes its place among the others and is none of so many', () => {
    const called = ['a', 'b', 'c', 'd'].map((id, i) => ({ ...scored(id, 0.5), call: 1 - i / 10 }));
    expect(rankCalled(called, 1, new Set(['a', 'c', 'elsewhere'])).map(({ id, rank }) => [id, rank])).toEqual([['a', 1], ['b', 2], ['c', 3]]);
  });
});

describe('bandOf', () => {
  it.each([[STRONG_FROM, 'strong'], [STRONG_FROM - 0.001, 'likely'], [LIKELY_FROM, 'likely'], [LIKELY_FROM - 0.001, 'possible'], [1, 'strong'], [0, 'possible']])(
    '%d is %s', (score, band) => expect(bandOf(score)).toBe(band));
});
