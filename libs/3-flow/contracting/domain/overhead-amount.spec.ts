import { basisPoints, sumYen, yen } from '@musubi/kernel';
import fc from 'fast-check';
import { overheadBaseOf, overheadByYear, overheadOn } from './overhead-amount.js';
import type { OverheadBase, OverheadRule } from './overhead-policy.js';

const ruleOn = (base: OverheadBase, rateBp = 3000): OverheadRule => ({ when: {}, base, rateBp: basisPoints(rateBp) });
const rule = ruleOn('direct');

describe('overhead base', () => {
  const sums = { direct: yen(3_000_000), researcherFee: yen(440_000) };

  it.each([
    ['direct', 3_000_000],
    ['direct+researcherFee', 3_440_000],
  ] as const)('%s is %i', (base, amount) => {
    const taken = overheadBaseOf(ruleOn(base));
    expect(taken.ok && taken.value(sums)).toBe(amount);
  });

  it.each(['direct+tax', 'total', 'totalGrossedUp'] as const)('%s is refused rather than guessed', (base) => {
    expect(overheadBaseOf(ruleOn(base))).toMatchObject({
      ok: false,
      error: { code: 'overhead.base_not_supported', params: { base } },
    });
  });
});

describe('overhead', () => {
  it('is rounded down to the unit', () => {
    expect(overheadOn(yen(1_234_567), rule, { unit: 1, scope: 'total' })).toBe(370_370);
    expect(overheadOn(yen(1_234_567), rule, { unit: 1000, scope: 'total' })).toBe(370_000);
  });

  it('rounded yearly can differ from overhead rounded once (worked example 8)', () => {
    const bases = [yen(1_234_567), yen(1_234_567)];
    expect(overheadByYear(bases, rule, { unit: 1000, scope: 'fiscalYear' })).toEqual({
      byYear: [370_000, 370_000],
      roundingDifference: 0,
    });
    const uneven = [yen(1_235_555), yen(1_235_555)]; // 370,666 each, 741,333 together
    expect(overheadByYear(uneven, rule, { unit: 1000, scope: 'fiscalYear' })).toEqual({
      byYear: [370_000, 370_000],
      roundingDifference: 1_000,
    });
    expect(overheadByYear(uneven, rule, { unit: 1000, scope: 'total' })).toEqual({
      byYear: [370_000, 371_000],
      roundingDifference: 1_000,
    });
  });

  it('rounded on the total is spread over the years to the yen, and never below overhead rounded yearly', () => {
    const bases = fc.array(fc.integer({ min: -10_000_000, max: 100_000_000 }).map(yen), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(bases, fc.nat(10_000), fc.constantFrom(1 as const, 1000 as const), (amounts, rateBp, unit) => {
        const someRule = ruleOn('direct', rateBp);
        const { byYear, roundingDifference } = overheadByYear(amounts, someRule, { unit, scope: 'total' });
        expect(sumYen(byYear)).toBe(overheadOn(sumYen(amounts), someRule, { unit, scope: 'total' }));
        expect(roundingDifference).toBeGreaterThanOrEqual(0);
        expect(roundingDifference).toBeLessThan(unit * amounts.length);
      }),
    );
  });
});
