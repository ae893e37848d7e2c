import { describe, expect, it } from '@jest/globals';
import { basisPointsOf, bodyOf, draftFrom, moved, newRule, percentOf, tableOf } from './policy-draft';

describe('a rate as it is typed', () => {
  it.each([['30', 3_000], ['8.25', 825], ['0', 0], ['8.5', 850], ['0.05', 5], ['130', 13_000]])('%s is %d basis points', (typed, basisPoints) => {
    expect(basisPointsOf(typed)).toBe(basisPoints);
    expect(basisPointsOf(percentOf(basisPoints))).toBe(basisPoints);
  });

  it.each(['', '-1', '8.255', '30%', '1,000', 'ten'])('%s is none', (typed) => {
    expect(basisPointsOf(typed)).toBeUndefined();
  });

  it('is typed back as it came', () => {
    expect([3_000, 825, 850, 5, 0].map(percentOf)).toEqual(['30', '8.25', '8.5', '0.05', '0']);
  });
});

describe('a table being written', () => {
  const draft = { ...draftFrom(undefined), validFrom: '2026-04-01', source: ' 規程第3条 ' };

  it('is sent whole', () => {
    expect(bodyOf(draft)).toEqual({
      validFrom: '2026-04-01', source: '規程第3条',
      policy: {
        dateBasis: 'start', rounding: { unit: 1, scope: 'total' }, tax: { mode: 'exclusive', rateBp: 1_000 }, amendment: 'current',
        rules: [{ when: {}, base: 'direct', rateBp: 3_000 }],
      },
    });
  });

  it('is not asked about while a condition is empty, and not sent without day and source', () => {
    expect(tableOf({ ...draft, rules: [{ ...newRule(1), when: { directAtLeast: null } }] })).toBeUndefined();
    expect(tableOf({ ...draft, rules: [{ ...newRule(1), when: { contractTypes: [] } }] })).toBeUndefined();
    expect(tableOf({ ...draft, rules: [{ ...newRule(1), when: { sme: false, directAtLeast: 0 } }] })).toBeDefined();
    expect(tableOf({ ...draft, rules: [] })).toBeUndefined();
    expect(bodyOf({ ...draft, source: ' ' })).toBeUndefined();
    expect(bodyOf({ ...draft, validFrom: '' })).toBeUndefined();
  });

  it('has no rate where there is no tax', () => {
    expect(tableOf({ ...draft, tax: { mode: 'none', percent: 'x' } })?.tax).toEqual({ mode: 'none', rateBp: 0 });
  });

  it('keeps all rules when one is moved', () => {
    const rules = [newRule(1), newRule(2), newRule(3)];
    expect(moved(rules, 2, -1).map(({ key }) => key)).toEqual([1, 3, 2]);
    expect(moved(rules, 0, 1).map(({ key }) => key)).toEqual([2, 1, 3]);
  });
});
