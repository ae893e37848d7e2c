import { describe, expect, it } from '@jest/globals';
import { facetFeatures } from '../facets/facet-features.js';
import { type MatchFacets, nothingOnRecord, type PairRecord } from '../facets/match-facets.js';
import { compareFacets } from './compare-facets.js';
import type { FacetComparison } from './explanation.js';

const compare = (need: MatchFacets, seed: MatchFacets, known: Partial<PairRecord> = {}, terms: readonly string[] = []): FacetComparison => {
  const record = { ...nothingOnRecord, ...known };
  return compareFacets(need, seed, { record, values: facetFeatures(need, seed, record), seedTerms: new Set(terms) });
};
const nothing = { agreeing: [], missing: [], conflicting: [] };

describe('compareFacets', () => {
  it('finds nothing where the need asks nothing', () => {
    expect(compare({}, { region: '宮城県', trl: 3, fieldCodes: ['26040'], equipment: ['XRD'], budget: { min: 1, max: 2 } })).toEqual(nothing);
    expect(compare({ region: null, trl: null, fieldCodes: [], keywords: null, budget: { min: null, max: null } }, {})).toEqual(nothing);
  });

  it('agrees on the field codes both have, with the value that the score counts', () => {
    expect(compare({ fieldCodes: ['60010', '36020'] }, { fieldCodes: ['36020', '36010'] }).agreeing).toEqual([{ facet: 'fieldCodes', value: 1, need: ['36020'], seed: ['36020'] }]);
  });

  it.each<[string, MatchFacets, MatchFacets, keyof FacetComparison]>([
    ['near field codes', { fieldCodes: ['36020'] }, { fieldCodes: ['36010'] }, 'agreeing'], ['other field codes', { fieldCodes: ['36020'] }, { fieldCodes: ['60010'] }, 'conflicting'],
    ['no field codes', { fieldCodes: ['36020'] }, {}, 'missing'],
    ['the same region', { region: '宮城県' }, { region: ' 宮城県' }, 'agreeing'], ['another region', { region: '宮城県' }, { region: '東京都' }, 'conflicting'],
    ['no region', { region: '宮城県' }, { region: '' }, 'missing'],
    ['a near level', { trl: 4 }, { trl: 5 }, 'agreeing'], ['a far level', { trl: 4 }, { trl: 6 }, 'conflicting'], ['no level', { trl: 4 }, {}, 'missing'],
    ['enough money', { budget: { min: null, max: 5 } }, { budget: { min: 4, max: null } }, 'agreeing'], ['too little money', { budget: { min: null, max: 1 } }, { budget: { min: 4, max: null } }, 'conflicting'],
    ['no cost', { budget: { min: 1, max: 5 } }, {}, 'missing'],
    ['the equipment', { equipment: ['XRD'] }, { equipment: ['XRD', 'NMR'] }, 'agreeing'], ['no equipment', { equipment: ['XRD'] }, {}, 'missing'],
  ])('%s', (_, need, seed, verdict) => {
    expect(compare(need, seed)).toEqual({ ...nothing, [verdict]: [expect.objectContaining({ facet: Object.keys(need)[0] })] });
  });

  it('takes the researcher’s room from the seed and the rest from the record, and misses none of it', () => {
    expect(compare({}, { availability: { state: 'limited', from: null } }).conflicting).toEqual([{ facet: 'availability', value: -0.2, need: [], seed: ['limited'] }]);
    const { agreeing } = compare({}, {}, { companySize: 'small', departmentWorkedWith: ['small'], pastWork: 'researcher' });
    expect(agreeing.map(({ facet, value }) => [facet, value])).toEqual([['pastWork', 1], ['sme', 1]]);
    expect(compare({}, {}, { companySize: 'small' })).toEqual(nothing);
  });

  it('looks for each keyword in the texts of the seed', () => {
    const { agreeing, missing } = compare({ keywords: ['Ｘ線', 'running wings', '😀'] }, {}, {}, ['x', '線', 'wing']);
    expect(agreeing).toEqual([{ facet: 'keywords', value: 1, need: ['Ｘ線'], seed: ['Ｘ線'] }]);
    expect(missing).toEqual([{ facet: 'keywords', value: 0, need: ['running wings'], seed: [] }]);
  });
});
