import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { logLikelihoodRatio } from './log-likelihood-ratio.js';

describe('logLikelihoodRatio', () => {
  it('is Dunning’s: the counts of his table 1 for "the swiss"', () => {
    expect(logLikelihoodRatio({ both: 110, first: 2552, second: 221, all: 31_777 })).toBeCloseTo(270.72, 1);
  });

  it.each([{ both: 1, first: 10, second: 10, all: 100 }, { both: 0, first: 5, second: 5, all: 20 }])('is 0 where the two do not attract: %j', (counts) => {
    expect(logLikelihoodRatio(counts)).toBe(0);
  });

  it('is never negative, and grows with what is together', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 500 }),
      (both, onlyFirst, onlySecond, neither) => {
        const [first, second, all] = [both + onlyFirst, both + onlySecond, both + onlyFirst + onlySecond + neither];
        const ratio = logLikelihoodRatio({ both, first, second, all });
        expect(ratio).toBeGreaterThanOrEqual(0);
        if (onlyFirst > 0 && onlySecond > 0) expect(logLikelihoodRatio({ both: both + 1, first, second, all })).toBeGreaterThanOrEqual(ratio);
      }));
  });
});
