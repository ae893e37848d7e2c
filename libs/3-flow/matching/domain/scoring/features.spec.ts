import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DEFAULT_MODEL } from './default-model.js';
import { FEATURES, type MatchFeatures, NO_FEATURES, scoreOf, weightedSum } from './features.js';

const share = fc.double({ min: 0, max: 2, noNaN: true });
const features: fc.Arbitrary<MatchFeatures> = fc.record({ lexical: share, semantic: share, proximity: share, feedback: share, neighbours: share, alike: share, elsewhere: share })
  .map((known) => ({ ...NO_FEATURES, ...known }));

describe('scoreOf', () => {
  it('is from 0 to 1, in the order of the weighted sums', () => {
    fc.assert(fc.property(features, features, (a, b) => {
      const [scoreOfA, scoreOfB] = [scoreOf(a, DEFAULT_MODEL), scoreOf(b, DEFAULT_MODEL)];
      expect(scoreOfA).toBeGreaterThanOrEqual(0);
      expect(scoreOfA).toBeLessThanOrEqual(1);
      if (weightedSum(a, DEFAULT_MODEL) > weightedSum(b, DEFAULT_MODEL)) expect(scoreOfA).toBeGreaterThanOrEqual(scoreOfB);
    }));
  });

  it('does not change when all weights do in proportion', () => {
    const weights = Object.fromEntries(FEATURES.map((name) => [name, 3 * DEFAULT_MODEL.weights[name]])) as Record<(typeof FEATURES)[number], number>;
    fc.assert(fc.property(features, (one) => { expect(scoreOf(one, { version: 'thrice', weights })).toBeCloseTo(scoreOf(one, DEFAULT_MODEL), 10); }));
  });
});
