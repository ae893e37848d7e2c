import { equal, throws } from 'node:assert/strict';
import fc from 'fast-check';
import { addYen, floorToUnit, subtractYen, sumYen, yen, yenFromBigInt } from './money.js';

describe('yen', () => {
  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('refuses %p', (amount) => {
    expect(() => yen(amount)).toThrow(RangeError);
  });

  it('knows one zero', () => {
    expect(Object.is(yen(-0), 0)).toBe(true);
  });

  it('refuses an exact result beyond the safe integers', () => {
    expect(yenFromBigInt(9_007_199_254_740_991n)).toBe(Number.MAX_SAFE_INTEGER);
    expect(() => yenFromBigInt(9_007_199_254_740_992n)).toThrow(RangeError);
  });

  it('adds and subtracts', () => {
    expect(addYen(yen(5_000_000), yen(1_500_000))).toBe(6_500_000);
    expect(subtractYen(yen(1), yen(2))).toBe(-1);
  });

  it('sums, and overflows only if the result does', () => {
    const most = yen(Number.MAX_SAFE_INTEGER);
    expect(sumYen([])).toBe(0);
    expect(sumYen([most, yen(10), yen(-10)])).toBe(most);
    expect(() => sumYen([most, yen(1)])).toThrow(RangeError);
    expect(() => sumYen([most, yen(1), most])).toThrow(RangeError);
  });

  it('sums as integers without bound do, whatever the order', () => {
    const amount = fc.oneof(fc.maxSafeInteger(), fc.integer(), fc.constantFrom(Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER)).map(yen);
    fc.assert(fc.property(fc.array(amount, { maxLength: 12 }), (amounts) => {
      const exact = amounts.reduce((sum, each) => sum + BigInt(each), 0n);
      if (BigInt.asIntN(54, exact) === exact && Number.isSafeInteger(Number(exact))) equal(sumYen(amounts), Number(exact));
      else throws(() => sumYen(amounts), RangeError);
    }), { numRuns: 1_000 });
  });

  it('rounds down to a unit', () => {
    expect(floorToUnit(yen(370_370), 1000)).toBe(370_000);
    expect(floorToUnit(yen(-1), 1000)).toBe(-1000);
    expect(floorToUnit(yen(370_370), 1)).toBe(370_370);
  });
});
