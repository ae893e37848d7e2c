import { basisPoints, plainDate, yen } from '@musubi/kernel';
import fc from 'fast-check';
import type { OverheadPolicy } from '../overhead-policy.js';
import { PriceComparison } from './compare-prices.js';
import { type PricedContract, repriceContract } from './reprice-contract.js';

const table = (rateBp: number, when: OverheadPolicy['rules'][number]['when'] = {}): OverheadPolicy => ({
  dateBasis: 'start', rounding: { unit: 1, scope: 'total' }, tax: { mode: 'exclusive', rateBp: basisPoints(1_000) }, amendment: 'current',
  rules: [{ when, base: 'direct', rateBp: basisPoints(rateBp) }],
});

/** Of 5,000,000 at 10 %, tax on top, unless said otherwise. */
function contractOf(change: Partial<PricedContract> & { readonly direct?: number } = {}): PricedContract {
  const { direct = 5_000_000, ...rest } = change;
  const overhead = Number(BigInt(direct) / 10n);
  return {
    id: 'c', number: 'U-2026-0001', title: '共同研究', companyId: 'x', companyName: '東北電池株式会社', engagementId: null, department: { id: 'eng', name: '工学部' },
    facts: {
      contractType: 'joint_research', startDate: plainDate('2026-04-01'), endDate: plainDate('2027-03-31'), signingDate: plainDate('2026-03-15'),
      sme: false, prefecture: null, umbrella: false, publicMoney: false,
    },
    lines: [{ kind: 'direct', amount: yen(direct), fiscalYear: 2026, basis: '物品費' }],
    price: { direct: yen(direct), overhead: yen(overhead), total: yen(Number(BigInt(direct + overhead) * 11n / 10n)) }, ruleIndex: 0,
    ...rest,
  };
}

describe('contracts under another table', () => {
  it('one of 5,000,000 at 10 % would be 7,150,000 at 30 %, and keeps its own price', () => {
    const contract = contractOf();
    const kept = structuredClone(contract);
    expect(repriceContract(table(3_000), contract)).toMatchObject({ after: { direct: 5_000_000, overhead: 1_500_000, total: 7_150_000 }, ruleIndex: 0, undecided: null });
    expect(contract).toEqual(kept);
  });

  it('one that no rule decides is counted with the price it has, and told', () => {
    const repriced = repriceContract(table(3_000, { sme: true }), contractOf());
    expect(repriced).toMatchObject({ after: { overhead: 500_000, total: 6_050_000 }, ruleIndex: null, undecided: { code: 'overhead.no_rule' } });
  });

  it('one without money stays without', () => {
    const price = { direct: yen(0), overhead: yen(0), total: yen(0) };
    expect(repriceContract(table(3_000), contractOf({ lines: [], price, ruleIndex: null }))).toMatchObject({ after: price, undecided: null });
  });

  it('groups add up to the total, before and after', () => {
    const some = fc.array(fc.record({ direct: fc.integer({ min: 0, max: 1_000_000_000 }), type: fc.constantFrom('joint_research', 'donation'), place: fc.constantFrom('a', 'b', null) }), { maxLength: 30 });
    fc.assert(fc.property(some, fc.integer({ min: 0, max: 10_000 }), (contracts, rateBp) => {
      const comparison = new PriceComparison();
      for (const { direct, type, place } of contracts) {
        const contract = contractOf({ direct, department: place === null ? null : { id: place, name: place } });
        comparison.add(repriceContract(table(rateBp), { ...contract, facts: { ...contract.facts, contractType: type } }));
      }
      const { total, byType, byDepartment } = comparison.get();
      const sumsOf = (groups: typeof byType): unknown => (['before', 'after'] as const).map((side) =>
        (['direct', 'overhead', 'total'] as const).map((column) => groups.reduce((sum, group) => sum + group[side][column], 0)));
      const wanted = (['before', 'after'] as const).map((side) => [total[side].direct, total[side].overhead, total[side].total]);
      expect([sumsOf(byType), sumsOf(byDepartment), total.count]).toEqual([wanted, wanted, contracts.length]);
    }), { numRuns: 1_000 });
  });

  it('a mix of 70 % at 30 % and 30 % at 10 % would have an effective rate of 24.0 %', () => {
    const mixed: OverheadPolicy = { ...table(3_000), rules: [{ when: { contractTypes: ['joint_research'] }, base: 'direct', rateBp: basisPoints(3_000) }, { when: {}, base: 'direct', rateBp: basisPoints(1_000) }] };
    const comparison = new PriceComparison();
    const donation = contractOf({ direct: 3_000_000 });
    comparison.add(repriceContract(mixed, contractOf({ direct: 7_000_000 })));
    comparison.add(repriceContract(mixed, { ...donation, facts: { ...donation.facts, contractType: 'donation' } }));
    expect(comparison.get().total).toMatchObject({ before: { effectiveRateBp: 1_000 }, after: { effectiveRateBp: 2_400 } });
  });
});
