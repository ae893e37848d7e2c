import fc from 'fast-check';
import { featureParts } from './feature-parts.js';

describe('featureParts', () => {
  it('are parts of all that counted, what spoke against included', () => {
    expect(featureParts({ lexical: 0.5, region: -1, trl: 0, budget: 1 }, { lexical: 1, region: 0.25, trl: 1, budget: 0.25 })).toEqual([
      { feature: 'lexical', value: 0.5, share: 0.5 }, { feature: 'budget', value: 1, share: 0.25 }, { feature: 'region', value: -1, share: -0.25 },
    ]);
  });

  it('add up to one, or there are none', () => {
    const values = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.double({ min: -1, max: 1, noNaN: true }));
    fc.assert(fc.property(values, values, (features, weights) => {
      const parts = featureParts(features, weights);
      const sum = parts.reduce((all, { share }) => all + Math.abs(share), 0);
      expect(parts.length === 0 ? 1 : sum).toBeCloseTo(1, 3);
    }));
  });
});
