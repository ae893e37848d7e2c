import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Asked } from './asked.js';

const numbers = fc.array(fc.nat(300), { maxLength: 60 });
const weights = fc.uniqueArray(fc.tuple(fc.nat(300), fc.double({ min: 0.1, max: 9, noNaN: true })), { selector: ([number]) => number, maxLength: 20 });
const askedFor = (pairs: readonly (readonly [number, number])[]): Asked => new Asked(new Map(pairs), pairs.reduce((sum, [, weight]) => sum + weight, 0));

describe('Asked', () => {
  it('has what is asked for and nothing else, beyond its highest number too', () => {
    fc.assert(fc.property(weights, fc.nat(5_000), (pairs, number) => {
      expect(askedFor(pairs).has(number)).toBe(pairs.some(([asked]) => asked === number));
    }));
  });

  it('shares out as BM25 does, whatever is met besides, and begins anew after each document', () => {
    fc.assert(fc.property(weights, numbers, numbers, (pairs, first, second) => {
      const asked = askedFor(pairs);
      const shareOf = (met: readonly number[]): number => {
        asked.count(Int32Array.from(met), 0, met.length, 0.5);
        return asked.takeShare();
      };
      const expected = (met: readonly number[]): number => {
        const sum = pairs.reduce((all, [number, weight]) => {
          const frequency = met.filter((one) => one === number).length / 2;
          return all + (weight * frequency) / (1 + frequency);
        }, 0);
        return asked.total === 0 ? 0 : sum / asked.total;
      };
      expect(shareOf(first)).toBeCloseTo(expected(first), 10);
      expect(shareOf(second)).toBeCloseTo(expected(second), 10);
      expect(asked.takeShare()).toBe(0);
    }));
  });

  it('meets only the part of the numbers that is given', () => {
    const asked = askedFor([[7, 2]]);
    asked.count(Int32Array.from([7, 1, 7]), 1, 2, 1);
    expect(asked.takeShare()).toBe(0);
    asked.count(Int32Array.from([7, 1, 7]), 1, 3, 1);
    expect(asked.takeShare()).toBe(0.5);
  });
});
