import fc from 'fast-check';
import { divideHalfUp, floorDivide, safeInteger } from './integer-division.js';

describe('integer division', () => {
  it('floors towards minus infinity', () => {
    expect([7n, -7n, 6n, -6n, 0n].map((n) => floorDivide(n, 3n))).toEqual([2n, -3n, 2n, -2n, 0n]);
  });

  it('rounds halves up', () => {
    expect([5n, -5n, 4n, 6n, -6n].map((n) => divideHalfUp(n, 10n))).toEqual([1n, 0n, 0n, 1n, -1n]);
  });

  it('refuses a divisor that is not positive', () => {
    expect(() => floorDivide(1n, 0n)).toThrow(RangeError);
    expect(() => floorDivide(1n, -1n)).toThrow(RangeError);
  });

  it('leaves a remainder from 0 up to the divisor', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt({ min: 1n }), (dividend, divisor) => {
        const remainder = dividend - floorDivide(dividend, divisor) * divisor;
        expect(remainder >= 0n && remainder < divisor).toBe(true);
      }),
    );
  });
});

describe('an integer as a number', () => {
  it('is exact or refused', () => {
    expect(safeInteger(-7n)).toBe(-7);
    expect(safeInteger(BigInt(Number.MAX_SAFE_INTEGER))).toBe(Number.MAX_SAFE_INTEGER);
    expect(() => safeInteger(2n ** 53n)).toThrow(RangeError);
  });
});
