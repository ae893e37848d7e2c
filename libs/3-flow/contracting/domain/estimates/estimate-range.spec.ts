import { basisPoints, plainDate, unwrap, yen } from '@musubi/kernel';
import type { OverheadRule } from '../overhead-policy.js';
import type { DatedPolicy } from '../policy-in-force.js';
import { estimateRange } from './estimate-range.js';

const table = (...rules: OverheadRule[]): DatedPolicy[] => [{
  id: 'p', validFrom: plainDate('2020-04-01'),
  policy: { dateBasis: 'start', rounding: { unit: 1, scope: 'total' }, tax: { mode: 'exclusive', rateBp: basisPoints(1_000) }, amendment: 'current', rules },
}];
const all = { when: {}, base: 'direct', rateBp: basisPoints(3_000) } as const;
const start = plainDate('2021-04-01');
const facts = { contractType: 'joint_research', startDate: start, endDate: plainDate('2022-03-31'), signingDate: start, sme: true, prefecture: '宮城県', umbrella: false, publicMoney: false };
const range = (policies: DatedPolicy[], min: number | null, max: number | null) => estimateRange(policies, facts, { min: min === null ? null : yen(min), max: max === null ? null : yen(max) });

describe('what a budget comes to', () => {
  it('is the largest direct cost at either end, with overhead and tax', () => {
    expect(unwrap(range(table(all), 5_000_000, 10_000_000))).toMatchObject({
      low: { direct: 3_496_504, total: 5_000_000, rule: { rateBp: 3_000, ruleIndex: 0 } }, high: { direct: 6_993_007, overhead: 2_097_902, tax: 909_090, total: 9_999_999 },
    });
  });

  it('may fall under different rules at its ends', () => {
    const small = { when: { directAtMost: yen(4_000_000) }, base: 'direct', rateBp: basisPoints(1_000) } as const;
    expect(unwrap(range(table(small, all), 3_000_000, 10_000_000))).toMatchObject({ low: { rule: { ruleIndex: 0 } }, high: { rule: { ruleIndex: 1 } } });
  });

  it('is open where the budget is, and where its lower end covers nothing', () => {
    expect(unwrap(range(table(all), null, 1_000_000))).toMatchObject({ low: null, high: { total: 1_000_000 } });
    expect(unwrap(range(table(all), 30_000_000, null))).toMatchObject({ low: { total: 30_000_000 }, high: null });
    const large = { ...all, when: { directAtLeast: yen(1_000_000) } };
    expect(range(table(large), 100_000, 200_000)).toMatchObject({ ok: false });
  });

  it('is not told without a policy', () => {
    expect(range([], 1, 2)).toMatchObject({ error: { code: 'overhead.no_policy' } });
  });
});
