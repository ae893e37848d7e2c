import fc from 'fast-check';
import { yen } from './money.js';
import { basisPoints, floorOf, insideTax, ratioBp } from './rate.js';

describe('rates', () => {
  it('are whole basis points', () => {
    expect(basisPoints(3000)).toBe(3000);
    expect(() => basisPoints(0.3)).toThrow(RangeError);
  });

  it('round down to the yen', () => {
    expect(floorOf(yen(1_234_567), basisPoints(3000))).toBe(370_370);
    expect(floorOf(yen(-1), basisPoints(3000))).toBe(-1);
    expect(floorOf(yen(Number.MAX_SAFE_INTEGER), basisPoints(10_000))).toBe(Number.MAX_SAFE_INTEGER);
  });

  it('find the tax inside an amount', () => {
    expect(insideTax(yen(6_500_000), basisPoints(1000))).toBe(590_909);
    expect(insideTax(yen(110), basisPoints(1000))).toBe(10);
    expect(() => insideTax(yen(1), basisPoints(-10_000))).toThrow(RangeError);
  });

  it('undo a tax added from outside', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000_000).map(yen), fc.nat(5000).map(basisPoints), (net, rate) => {
        const tax = floorOf(net, rate);
        const inside = insideTax(yen(net + tax), rate);
        expect(tax - inside).toBeGreaterThanOrEqual(0);
        expect(tax - inside).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('ratioBp', () => {
  it.each([
    [4_450_000_000, 4_670_000_000, 9529],
    [6_010_000_000, 5_670_000_000, 10_600],
    [6_680_000_000, 6_670_000_000, 10_015],
    [7_680_000_000, 7_670_000_000, 10_013],
    [1, 20_000, 1],
    [1, 20_001, 0],
    [-1, 20_000, 0],
    [1, -20_000, 0],
    [0, 5, 0],
  ])('%p of %p is %p bp', (numerator, denominator, expected) => {
    expect(ratioBp(numerator, denominator)).toBe(expected);
  });

  it('has no answer over nothing', () => {
    expect(ratioBp(1, 0)).toBeNull();
    expect(() => ratioBp(0.5, 2)).toThrow(RangeError);
  });
});
