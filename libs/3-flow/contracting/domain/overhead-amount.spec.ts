import { basisPoints, sumYen, unwrap, yen, type Yen } from '@musubi/kernel';
import fc from 'fast-check';
import { overheadByYear, overheadOn } from './overhead-amount.js';
import type { LineSums } from './contract-line.js';
import type { OverheadBase, OverheadRule, TaxPolicy } from './overhead-policy.js';
import { overheadShareOf, type OverheadShare } from './overhead-share.js';
import { noSums } from './running-sums.js';

const bases = ['direct', 'direct+researcherFee', 'direct+tax', 'total', 'totalGrossedUp'] as const;
const modes = ['exclusive', 'inclusive', 'none', 'export'] as const;
const taxOf = (mode: TaxPolicy['mode']): TaxPolicy => ({ mode, rateBp: basisPoints(1000) });
const ruleOn = (base: OverheadBase, rateBp = 3000): OverheadRule => ({ when: {}, base, rateBp: basisPoints(rateBp) });
const shareOn = (base: OverheadBase, rateBp = 3000, mode: TaxPolicy['mode'] = 'exclusive'): OverheadShare =>
  unwrap(overheadShareOf(ruleOn(base, rateBp), taxOf(mode)));
const directOf = (direct: number): LineSums => ({ ...noSums, direct: yen(direct) });
const onYen = { unit: 1 } as const;
const overheadOf = (share: OverheadShare, sums: LineSums, unit: 1 | 1000 = 1): Yen => overheadOn([{ share, sums }], { unit });

describe('the base of overhead', () => {
  const sums = { direct: yen(3_000_000), researcherFee: yen(440_000), strategicFee: yen(100_000) };

  it.each([
    ['direct', 'exclusive', 900_000],
    ['direct+researcherFee', 'exclusive', 1_032_000],
    ['direct+tax', 'exclusive', 990_000],
    ['direct+tax', 'inclusive', 900_000],
    ['direct+tax', 'none', 900_000],
    ['direct+tax', 'export', 900_000],
    // 3,540,000 × 0.3 ÷ 0.7, and with the tax × 0.33 ÷ 0.67
    ['total', 'none', 1_517_142],
    ['total', 'inclusive', 1_517_142],
    ['total', 'exclusive', 1_743_582],
    ['totalGrossedUp', 'none', 1_062_000],
  ] as const)('%s with tax %s', (base, mode, overhead) => {
    expect(overheadOf(shareOn(base, 3000, mode), sums)).toBe(overhead);
  });

  it('adds the tax to direct cost exactly: only the overhead is rounded', () => {
    expect(overheadOf(shareOn('direct+tax'), directOf(1_234_567))).toBe(407_407); // 1,234,567 × 1.1 × 30 % = 407,407.11, not (1,234,567 + 123,456) × 30 % = 407,406.9
  });

  it('is refused where the share is all of the amount received', () => {
    for (const [rateBp, mode, ok] of [[10_000, 'none', false], [9_999, 'none', true], [9_091, 'exclusive', false], [9_090, 'exclusive', true]] as const) {
      expect(overheadShareOf(ruleOn('total', rateBp), taxOf(mode)).ok).toBe(ok);
    }
    expect(overheadShareOf(ruleOn('total', 10_000), taxOf('none'))).toMatchObject({ error: { code: 'overhead.rate_leaves_nothing' } });
    expect(overheadShareOf(ruleOn('totalGrossedUp', 90_000), taxOf('none')).ok).toBe(true);
  });

  it('a share of the total is the rate of the total, where no tax comes on top', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000_000), fc.integer({ min: 0, max: 9_999 }), fc.constantFrom(1 as const, 1000 as const), (direct, rateBp, unit) => {
        const overhead = overheadOf(shareOn('total', rateBp, 'none'), directOf(direct), unit);
        const total = BigInt(direct) + BigInt(overhead);
        const rateOfTotal = (total * BigInt(rateBp)) / 10_000n;
        expect(BigInt(overhead)).toBe(rateOfTotal - (rateOfTotal % BigInt(unit)));
        // and no greater amount is.
        expect((BigInt(overhead) + BigInt(unit)) * 10_000n).toBeGreaterThan((total + BigInt(unit)) * BigInt(rateBp));
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('overhead', () => {
  it('is rounded down to the unit', () => {
    expect(overheadOf(shareOn('direct'), directOf(1_234_567))).toBe(370_370);
    expect(overheadOf(shareOn('direct'), directOf(1_234_567), 1000)).toBe(370_000);
  });

  it('of parts with rules of their own is added up exactly and rounded once', () => {
    const parts = [{ share: shareOn('direct', 3333), sums: directOf(5) }, { share: shareOn('direct', 1667), sums: directOf(5) }];
    expect(parts.map((part) => overheadOn([part], onYen))).toEqual([1, 0]); // 1.6665 and 0.8335
    expect(overheadOn(parts, onYen)).toBe(2);
  });

  it('rounded yearly can differ from overhead rounded once (worked example 8)', () => {
    const share = shareOn('direct');
    const even = [{ share, years: [directOf(1_234_567), directOf(1_234_567)] }];
    expect(overheadByYear(even, { unit: 1000, scope: 'fiscalYear' })).toEqual({ byYear: [370_000, 370_000], roundingDifference: 0 });
    const uneven = [{ share, years: [directOf(1_235_555), directOf(1_235_555)] }]; // 370,666 each, 741,333 together
    expect(overheadByYear(uneven, { unit: 1000, scope: 'fiscalYear' })).toEqual({ byYear: [370_000, 370_000], roundingDifference: 1_000 });
    expect(overheadByYear(uneven, { unit: 1000, scope: 'total' })).toEqual({ byYear: [370_000, 371_000], roundingDifference: 1_000 });
  });

  it('rounded on the total is spread over the years to the yen; yearly it is less by less than years × unit', () => {
    const someSums = fc.record({
      direct: fc.integer({ min: -10_000_000, max: 100_000_000 }).map(yen), researcherFee: fc.nat(1_000_000).map(yen), strategicFee: fc.nat(1_000_000).map(yen),
    });
    const cases = fc.record({
      years: fc.array(someSums, { minLength: 1, maxLength: 8 }), rateBp: fc.nat(9_000), unit: fc.constantFrom(1 as const, 1000 as const),
      base: fc.constantFrom(...bases), mode: fc.constantFrom(...modes),
    });
    fc.assert(
      fc.property(cases, ({ years, rateBp, unit, base, mode }) => {
        const share = shareOn(base, rateBp, mode);
        const { byYear, roundingDifference } = overheadByYear([{ share, years }], { unit, scope: 'total' });
        const all: LineSums = {
          direct: sumYen(years.map(({ direct }) => direct)),
          researcherFee: sumYen(years.map(({ researcherFee }) => researcherFee)),
          strategicFee: sumYen(years.map(({ strategicFee }) => strategicFee)),
        };
        expect(sumYen(byYear)).toBe(overheadOf(share, all, unit));
        const yearly = overheadByYear([{ share, years }], { unit, scope: 'fiscalYear' });
        expect(sumYen(byYear) - sumYen(yearly.byYear)).toBe(roundingDifference);
        expect(roundingDifference).toBeGreaterThanOrEqual(0);
        expect(roundingDifference).toBeLessThan(unit * years.length);
      }),
      { numRuns: 1_000 },
    );
  });
});
