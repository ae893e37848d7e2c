import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ndcg, recall, reciprocalRank } from './ranking-measures.js';
import { mean, percentile } from './summary.js';

const relevance = new Map([['a', 3], ['b', 1], ['c', 0], ['d', -1]]);

describe('ndcg', () => {
  it('has linear gain', () => {
    expect(ndcg(['b', 'a'], relevance, 10)).toBeCloseTo((1 + 3 / Math.log2(3)) / (3 + 1 / Math.log2(3)));
  });

  it('is 1 for the best order and 0 for nothing relevant', () => {
    expect(ndcg(['a', 'b', 'c'], relevance, 10)).toBe(1);
    expect(ndcg(['c', 'd', 'x'], relevance, 10)).toBe(0);
    expect(ndcg(['a'], new Map(), 10)).toBe(0);
  });

  it('looks at the first k alone, in the ideal too', () => expect(ndcg(['a', 'x'], relevance, 1)).toBe(1));

  it('is from 0 to 1', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'x')), fc.nat(6), (ranked, k) => {
      expect(ndcg(ranked, relevance, k)).toBeGreaterThanOrEqual(0);
      expect(ndcg(ranked, relevance, k)).toBeLessThanOrEqual(1);
    }));
  });
});

describe('recall', () => {
  it.each([[['x', 'a'], 10, 0.5], [['a', 'b'], 10, 1], [['x', 'a'], 1, 0], [[], 10, 0]])('%j at %d is %d', (ranked, k, expected) =>
    expect(recall(ranked, relevance, k)).toBe(expected));
});

describe('reciprocalRank', () => {
  it.each([[['x', 'b'], 10, 0.5], [['a'], 10, 1], [['x', 'c', 'd'], 10, 0], [['x', 'a'], 1, 0]])('%j at %d is %d', (ranked, k, expected) =>
    expect(reciprocalRank(ranked, relevance, k)).toBe(expected));
});

describe('summary', () => {
  it('takes the mean', () => expect([mean([1, 2, 6]), mean([])]).toEqual([3, 0]));
  it('takes percentiles by nearest rank', () => {
    expect([percentile([4, 1, 3, 2], 0.5), percentile([4, 1, 3, 2], 0.95), percentile([], 0.5)]).toEqual([2, 4, 0]);
  });
});
