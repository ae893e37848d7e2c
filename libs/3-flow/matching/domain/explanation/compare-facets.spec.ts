import { describe, expect, it } from '@jest/globals';
import { compareFacets, type MatchFacets } from './compare-facets.js';
import type { FacetComparison } from './explanation.js';

const compare = (need: MatchFacets, seed: MatchFacets, terms: readonly string[] = []): FacetComparison =>
  compareFacets(need, seed, new Set(terms));
const nothing = { agreeing: [], missing: [], conflicting: [] };

describe('compareFacets', () => {
  it('finds nothing where the need asks nothing', () => {
    expect(compare({}, { region: '宮城県', trl: 3, fieldCodes: ['26040'] })).toEqual(nothing);
    expect(compare({ region: null, trl: null, fieldCodes: [], keywords: null }, {})).toEqual(nothing);
  });

  it('agrees on the field codes both have', () => {
    expect(compare({ fieldCodes: ['1', '2'] }, { fieldCodes: ['2', '3'] }).agreeing).toEqual([{ facet: 'fieldCodes', need: ['2'], seed: ['2'] }]);
  });

  it.each<[string, MatchFacets, MatchFacets, keyof FacetComparison]>([
    ['other field codes', { fieldCodes: ['1'] }, { fieldCodes: ['2'] }, 'conflicting'], ['no field codes', { fieldCodes: ['1'] }, {}, 'missing'],
    ['the same region', { region: '宮城県' }, { region: ' 宮城県' }, 'agreeing'], ['another region', { region: '宮城県' }, { region: '東京都' }, 'conflicting'],
    ['no region', { region: '宮城県' }, { region: '' }, 'missing'],
    ['a near level', { trl: 4 }, { trl: 5 }, 'agreeing'], ['a far level', { trl: 4 }, { trl: 6 }, 'conflicting'], ['no level', { trl: 4 }, {}, 'missing'],
  ])('%s', (_, need, seed, verdict) => {
    expect(compare(need, seed)).toEqual({ ...nothing, [verdict]: [expect.objectContaining({ facet: Object.keys(need)[0] })] });
  });

  it('looks for each keyword in the texts of the seed', () => {
    const { agreeing, missing } = compare({ keywords: ['Ｘ線', 'running wings', '😀'] }, {}, ['x', '線', 'wing']);
    expect(agreeing).toEqual([{ facet: 'keywords', need: ['Ｘ線'], seed: ['Ｘ線'] }]);
    expect(missing).toEqual([{ facet: 'keywords', need: ['running wings'], seed: [] }]);
  });
});
