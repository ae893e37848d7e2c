import fc from 'fast-check';
import { FACET_FEATURES, type FacetFeatures } from '../facets/facet-features.js';
import { DEFAULT_MODEL } from './default-model.js';
import { type MatchFeatures, NO_FACETS, NO_FEATURES, scoreOf } from './features.js';
import type { ScoredDocument } from './rank-matches.js';
import { weighFacets } from './weigh-facets.js';

const text = (lexical: number): ScoredDocument => {
  const features: MatchFeatures = { ...NO_FEATURES, lexical };
  return { id: 's', features, score: scoreOf(features, DEFAULT_MODEL) };
};
const all = (value: number) => Object.fromEntries(FACET_FEATURES.map((name) => [name, value])) as FacetFeatures;
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('facets', () => {
  it('change nothing where none is known', () => {
    fc.assert(fc.property(share, (lexical) => {
      expect(weighFacets(text(lexical), NO_FACETS, DEFAULT_MODEL)).toEqual(text(lexical));
    }));
  });

  it('order texts that are equal, and are together worth a tenth of one that answers everything', () => {
    expect(weighFacets(text(0.4), { ...NO_FACETS, region: 1 }, DEFAULT_MODEL).score).toBeGreaterThan(text(0.4).score);
    expect(weighFacets(text(0.4), { ...NO_FACETS, region: -0.2 }, DEFAULT_MODEL).score).toBeLessThan(text(0.4).score);
    expect(FACET_FEATURES.reduce((sum, name) => sum + DEFAULT_MODEL.weights[name], 0)).toBeCloseTo(0.1, 10);
    expect(weighFacets(text(0.4), all(1), DEFAULT_MODEL).score).toBeLessThan(text(0.5001).score);
    expect(weighFacets(text(0.4), all(-1), DEFAULT_MODEL).score).toBeGreaterThan(text(0.2999).score);
  });
});
