import { describe, expect, it } from '@jest/globals';
import { amendmentOf, newAmendment } from './amendment-draft';

const contract = { endDate: '2027-03-31', company: { id: 'c', name: '東北電池' }, lines: [{ kind: 'direct' as const, amount: 1, fiscalYear: 2026, basis: '', amendment: null }] };
const draft = newAmendment(contract, '2026-11-27');

describe('an amendment', () => {
  it('says only what differs from the contract', () => {
    expect(amendmentOf(draft, contract)).toBeUndefined();
    expect(amendmentOf({ ...draft, endDate: '2028-03-31', companyName: ' 新東北電池 ', people: '佐藤\n\n鈴木 ' }, contract))
      .toEqual({ date: '2026-11-27', endDate: '2028-03-31', companyName: '新東北電池', people: ['佐藤', '鈴木'] });
    expect(amendmentOf({ ...draft, parties: '東北電池, JP, 2\nACME、de' }, contract)).toEqual({ date: '2026-11-27', parties: [{ name: '東北電池', country: 'JP', weight: 2 }, { name: 'ACME', country: 'DE', weight: 1 }] });
  });

  it('has a line once that says its basis; less is negative', () => {
    expect(amendmentOf({ ...draft, amount: -1_000 }, contract)).toBeUndefined();
    expect(amendmentOf({ ...draft, amount: -1_000, basis: '物品費の減' }, contract)).toEqual({ date: '2026-11-27', lines: [{ kind: 'direct', amount: -1_000, basis: '物品費の減', fiscalYear: 2026 }] });
    expect(amendmentOf({ ...draft, amount: 0 }, contract)).toBeUndefined();
  });
});
