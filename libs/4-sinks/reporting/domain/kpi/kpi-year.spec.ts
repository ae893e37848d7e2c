import fc from 'fast-check';
import { kpiKeys, kpiTree } from './kpi-tree.js';
import { attainmentOf } from './kpi-year.js';

describe('attainment', () => {
  it('is that of the published series', () => {
    expect([[467, 445], [567, 601], [667, 668], [767, 768]].map(([plan, actual]) => attainmentOf(plan, actual))).toEqual([9_529, 10_600, 10_015, 10_013]);
  });

  it('does not exist without a plan or a figure', () => {
    expect([attainmentOf(undefined, 1), attainmentOf(0, 1), attainmentOf(1, undefined)]).toEqual([undefined, undefined, undefined]);
  });

  it('is within half a hundredth of the exact share', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 10_000_000_000 }), fc.integer({ min: -1_000_000_000, max: 10_000_000_000 }), (plan, actual) => {
      const reached = BigInt(attainmentOf(plan, actual) ?? 0);
      const off = 2n * (reached * BigInt(plan) - BigInt(actual) * 10_000n);
      expect(off <= BigInt(plan) && off >= -BigInt(plan)).toBe(true);
    }), { numRuns: 1_000 });
  });
});

it('every goal serves one that there is, and none serves itself', () => {
  for (const key of kpiKeys) {
    const seen = new Set<string>([key]);
    for (let at: string | undefined = servedBy(key); at !== undefined; at = servedBy(at)) {
      expect(kpiKeys).toContain(at);
      expect(seen.has(at)).toBe(false);
      seen.add(at);
    }
  }
});

function servedBy(key: string): string | undefined {
  return (kpiTree as Readonly<Record<string, { readonly serves?: string }>>)[key]?.serves;
}
