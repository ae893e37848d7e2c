import { describe, expect, it } from '@jest/globals';
import { contractBodyOf, instalmentGap, isComplete, newDraft, pricedTerms } from './contract-draft';

const draft = {
  ...newDraft('2021-03-20'), startDate: '2021-04-01', endDate: '2022-03-31',
  lines: [{ key: 1, kind: 'direct' as const, basis: '研究員 0.5人', amount: 5_000_000 }],
};

describe('a contract draft', () => {
  it('is priced as soon as the term and one amount stand', () => {
    expect(pricedTerms(newDraft('2021-03-20'))).toBeUndefined();
    expect(pricedTerms(draft)?.lines).toEqual([{ kind: 'direct', amount: 5_000_000, basis: '研究員 0.5人' }]);
    expect(pricedTerms({ ...draft, endDate: '2021-03-31' })).toBeUndefined();
  });

  it('shows what the instalments lack to the yen', () => {
    const instalments = [{ key: 1, dueDate: '2021-04-30', amount: 3_575_000 }, { key: 2, dueDate: '2021-10-31', amount: 3_574_999 }];
    expect(instalmentGap(7_150_000, instalments)).toBe(1);
    expect(instalmentGap(7_149_000, instalments)).toBe(-999);
  });

  it('is sent without instalments when there are none', () => {
    expect(contractBodyOf(draft)).not.toHaveProperty('instalments');
  });

  it('is complete when every row is', () => {
    expect(isComplete(draft)).toBe(true);
    expect(isComplete({ ...draft, instalments: [{ key: 1, dueDate: '', amount: 1 }] })).toBe(false);
  });
});
