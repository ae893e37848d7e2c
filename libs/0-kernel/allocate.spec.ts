import { equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { allocate } from './allocate.js';
import { sumYen, yen } from './money.js';

const anyAmount = fc.maxSafeInteger().map(yen);
const anyWeights = fc
  .array(fc.maxSafeNat(), { minLength: 1, maxLength: 12 })
  .filter((weights) => weights.some((weight) => weight > 0));

describe('allocate', () => {
  it('gives what is left to the largest remainders, the earlier first', () => {
    expect(allocate(yen(100), [1, 1, 1])).toEqual([34, 33, 33]);
    expect(allocate(yen(10), [6, 6, 2])).toEqual([4, 4, 2]);
    expect(allocate(yen(-100), [1, 1, 1])).toEqual([-34, -33, -33]);
  });

  it('gives the contract itself back for the whole contract', () => {
    expect(allocate(yen(7_150_000), [5_000_000, 1_500_000, 650_000])).toEqual([5_000_000, 1_500_000, 650_000]);
  });

  it('needs a weight to carry an amount', () => {
    expect(allocate(yen(0), [])).toEqual([]);
    expect(allocate(yen(0), [0, 0])).toEqual([0, 0]);
    expect(() => allocate(yen(1), [0, 0])).toThrow(RangeError);
    expect(() => allocate(yen(1), [-1, 2])).toThrow(RangeError);
    expect(() => allocate(yen(1), [0.5])).toThrow(RangeError);
  });

  it('adds up to the yen', () => {
    fc.assert(
      fc.property(anyAmount, anyWeights, (amount, weights) => {
        equal(sumYen(allocate(amount, weights)), amount);
      }),
      { numRuns: 1_000 },
    );
  });

  it('keeps each part within one yen of its exact share', () => {
    fc.assert(
      fc.property(anyAmount, anyWeights, (amount, weights) => {
        const whole = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
        allocate(amount, weights).forEach((part, index) => {
          const distance = BigInt(part) * whole - BigInt(amount) * BigInt(weights[index] ?? 0);
          ok(distance < whole && distance > -whole);
        });
      }),
      { numRuns: 1_000 },
    );
  });
});
