import { reviewSections } from '@musubi/kernel';
import fc from 'fast-check';
import { FACET_FEATURES, facetFeatures } from './facet-features.js';
import { type MatchFacets, nothingOnRecord, type PairRecord } from './match-facets.js';

const yen = fc.option(fc.integer({ min: 0, max: 100_000_000 }));
const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const facets: fc.Arbitrary<MatchFacets> = fc.record({
  fieldCodes: fc.array(fc.oneof(fc.constantFrom(...reviewSections), fc.string({ maxLength: 5 })), { maxLength: 4 }),
  region: fc.option(fc.constantFrom('宮城県', '東京都', '京都府', '北海道', '不明')), trl: fc.option(fc.integer({ min: 1, max: 9 })),
  budget: fc.option(fc.record({ min: yen, max: yen })),
  equipment: fc.array(fc.constantFrom('電子顕微鏡', 'X線回折装置', 'clean room', '😀'), { maxLength: 3 }),
  availability: fc.option(fc.record({ state: fc.constantFrom('open', 'limited', 'not_before'), from: fc.option(day) })),
  deadline: fc.option(day), since: fc.option(day),
}, { requiredKeys: [] });
const size = fc.constantFrom('small' as const, 'large' as const);
const record: fc.Arbitrary<PairRecord> = fc.record({
  companySize: fc.option(size), departmentWorkedWith: fc.option(fc.array(size, { maxLength: 2 })),
  pastWork: fc.option(fc.constantFrom('researcher' as const, 'department' as const)),
});

const nothing = Object.fromEntries(FACET_FEATURES.map((feature) => [feature, 0]));

describe('facetFeatures', () => {
  it('are all from −1 to 1, whatever is said', () => {
    fc.assert(fc.property(facets, facets, record, (need, seed, known) => {
      const values = Object.values(facetFeatures(need, seed, known));
      expect(values.filter((value) => !(value >= -1 && value <= 1))).toEqual([]);
    }));
  });

  it('are exactly 0 where the need, the seed or both say nothing', () => {
    fc.assert(fc.property(facets, (said) => {
      const { availability: _offered, ...needOnly } = said;
      expect(facetFeatures({ ...needOnly }, {}, nothingOnRecord)).toEqual(nothing);
      expect(facetFeatures({}, { ...said, availability: null }, nothingOnRecord)).toEqual(nothing);
    }));
  });

  it('are the same both ways for what has no direction', () => {
    fc.assert(fc.property(facets, facets, (one, other) => {
      const [there, back] = [facetFeatures(one, other, nothingOnRecord), facetFeatures(other, one, nothingOnRecord)];
      for (const feature of ['fieldCodes', 'trl', 'region'] as const) expect(there[feature]).toBe(back[feature]);
    }));
  });
});
