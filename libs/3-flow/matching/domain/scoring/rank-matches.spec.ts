import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bandOf, LIKELY_FROM, STRONG_FROM } from './band.js';
import { rankMatches } from './rank-matches.js';

describe('rankMatches', () => {
  it('puts the best first, ties by id, and leaves out what shares nothing', () => {
    const ranked = rankMatches([{ id: 'c', score: 0.2 }, { id: 'b', score: 0.5 }, { id: 'a', score: 0.2 }, { id: 'd', score: 0 }], 9);
    expect(ranked.map(({ id, rank }) => [id, rank])).toEqual([['b', 1], ['a', 2], ['c', 3]]);
  });

  it('keeps no more than asked for', () => expect(rankMatches([{ id: 'a', score: 1 }, { id: 'b', score: 1 }], 1)).toHaveLength(1));

  it('does not depend on the order of what it gets', () => {
    const scored = fc.uniqueArray(fc.record({ id: fc.string(), score: fc.constantFrom(0.1, 0.2, 0.3) }), { selector: ({ id }) => id });
    fc.assert(fc.property(scored, (documents) => {
      expect(rankMatches([...documents].reverse(), 5)).toEqual(rankMatches(documents, 5));
    }));
  });
});

describe('bandOf', () => {
  it.each([[STRONG_FROM, 'strong'], [STRONG_FROM - 0.001, 'likely'], [LIKELY_FROM, 'likely'], [LIKELY_FROM - 0.001, 'possible'], [1, 'strong'], [0, 'possible']])(
    '%d is %s', (score, band) => expect(bandOf(score)).toBe(band));
});
