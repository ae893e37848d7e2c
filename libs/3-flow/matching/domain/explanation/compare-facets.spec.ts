import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { facetFeatures } from '../facets/facet-features.js';
import { type MatchFacets, nothingOnRecord, type PairRecord } from '../facets/match-facets.js';
import { compareFacets } from './compare-facets.js';
import type { FacetComparison } from './explanation.js';

const compare = (need: MatchFacets, seed: MatchFacets, known: Partial<PairRecord> = {}, terms: readonly string[] = []): FacetComparison => {
  const record = { ...nothingOnRecord, ...known };
  return compareFacets(need, seed, { record, values: facetFeatures(need, seed, record), seedTerms: new Set(terms) });
};
const nothing = { agreeing: [], missing: [], conflicting: [], unclear: [] };

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
    ['codes of which one is no section', { fieldCodes: ['36020'] }, { fieldCodes: ['X1'] }, 'unclear'], ['a place that is no prefecture', { region: '宮城県' }, { region: '東北' }, 'unclear'],
  ])('%s', (_, need, seed, verdict) => {
    expect(compare(need, seed)).toEqual({ ...nothing, [verdict]: [expect.objectContaining({ facet: Object.keys(need)[0] })] });
  });

  it('takes the researcher’s room from the seed and the rest from the record, and misses none of it', () => {
    expect(compare({}, { availability: { state: 'limited', from: null } }).conflicting).toEqual([{ facet: 'availability', value: -0.2, need: [], seed: ['limited'] }]);
    const { agreeing } = compare({}, {}, { companySize: 'small', departmentWorkedWith: ['small'], pastWork: 'researcher' });
    expect(agreeing.map(({ facet, value }) => [facet, value])).toEqual([['pastWork', 1], ['sme', 1]]);
    expect(compare({}, {}, { companySize: 'small' })).toEqual(nothing);
  });

  it('never loses a facet of which both sides say something', () => {
    const said = { fieldCodes: ['36020', 'X1', '60010', '26040'], region: ['宮城県', '東北', '東京都'], trl: [1, 4, 9], equipment: ['XRD', 'NMR', '😀'] };
    const one = (values: readonly (string | number)[], list = false) => fc.constantFrom(...values).map((value) => (list ? [value] : value));
    const facets = fc.record({ fieldCodes: one(said.fieldCodes, true), region: one(said.region), trl: one(said.trl), equipment: one(said.equipment, true) });
    fc.assert(fc.property(facets, facets, (need, seed) => {
      const { agreeing, missing, conflicting, unclear } = compare(need as MatchFacets, seed as MatchFacets);
      expect([...agreeing, ...missing, ...conflicting, ...unclear].map(({ facet }) => facet).sort()).toEqual(['equipment', 'fieldCodes', 'region', 'trl']);
    }));
  });

  it('tells from when a researcher is free although that neither agrees nor conflicts', () => {
    expect(compare({}, { availability: { state: 'not_before', from: '2027-04-01' } }).unclear).toEqual([{ facet: 'availability', value: 0, need: [], seed: ['not_before', '2027-04-01'] }]);
  });

  it('looks for each keyword in the texts of the seed', () => {
    const { agreeing, missing } = compare({ keywords: ['Ｘ線', 'running wings', '😀'] }, {}, {}, ['x', '線', 'wing']);
    expect(agreeing).toEqual([{ facet: 'keywords', value: 1, need: ['Ｘ線'], seed: ['Ｘ線'] }]);
    expect(missing).toEqual([{ facet: 'keywords', value: 0, need: ['running wings'], seed: [] }]);
  });
});
