import { sumYen, yen } from '@musubi/kernel';
import fc from 'fast-check';
import { bearing, noContent } from './contract-content.js';
import { missingContent } from './missing-content.js';

const settled = {
  ...noContent, goals: [{ text: '量産条件の確立', dueDate: '2027-03-31' }], people: ['研究者 一郎'],
  resultOwnership: '共有', backgroundIp: '各自に留保', foregroundIp: '共有', publication: '30日前に通知のうえ公表',
};

describe('what a contract does not say', () => {
  it('is listed by its type, and for the company’s tax credit', () => {
    expect(missingContent('joint_research', settled, 1)).toEqual([]);
    expect(missingContent('joint_research', { ...settled, publication: null }, 0)).toEqual([
      { field: 'publication', for: 'contract' }, { field: 'lines', for: 'taxCredit' }, { field: 'publication', for: 'taxCredit' },
    ]);
    expect(missingContent('nda', noContent, 0)).toEqual([{ field: 'purpose', for: 'contract' }, { field: 'confidentialUntil', for: 'contract' }]);
  });

  it('of a consortium are its parties, until there are two', () => {
    const party = { name: 'A', country: 'JP', weight: 1 };
    expect(missingContent('consortium', { ...settled, parties: [party] }, 1)).toEqual([{ field: 'parties', for: 'contract' }]);
    expect(missingContent('consortium', { ...settled, parties: [party, party] }, 1)).toEqual([]);
  });
});

describe('shares of a consortium', () => {
  it('add up to the yen', () => {
    const party = (weight: number) => ({ name: 'A', country: 'JP', weight });
    expect(bearing(yen(10), [party(1), party(1), party(1)]).map(({ share }) => share)).toEqual([4, 3, 3]);
    expect(bearing(yen(10), [])).toEqual([]);
    const weights = fc.array(fc.integer({ min: 1, max: 1_000_000 }).map(party), { minLength: 1, maxLength: 30 });
    fc.assert(fc.property(fc.integer({ min: 0, max: 1_000_000_000_000 }), weights, (total, parties) => {
      const borne = bearing(yen(total), parties);
      expect(sumYen(borne.map(({ share }) => share))).toBe(total);
      expect(borne).toMatchObject(parties);
    }), { numRuns: 1_000 });
  });
});
