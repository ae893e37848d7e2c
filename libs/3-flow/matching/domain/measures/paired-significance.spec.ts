import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pairedSignificance } from './paired-significance.js';

describe('pairedSignificance', () => {
  it('is sure of a difference that every question shows', () => {
    const b = Array.from({ length: 40 }, (_, i) => i / 100);
    const { difference, p } = pairedSignificance(b.map((value) => value + 0.1), b);
    expect(difference).toBeCloseTo(0.1);
    expect(p).toBeLessThan(0.001);
  });

  it('is not sure where as many go one way as the other', () => {
    const b = Array.from({ length: 40 }, () => 0.5);
    const { difference, p } = pairedSignificance(b.map((value, i) => value + (i % 2 === 0 ? 0.1 : -0.1)), b);
    expect(difference).toBeCloseTo(0);
    expect(p).toBeGreaterThan(0.9);
  });

  it('takes about the share that is known for few questions', () => {
    // Of the eight ways to swap three equal differences, two are as large.
    expect(pairedSignificance([1, 1, 1], [0, 0, 0]).p).toBeCloseTo(0.25, 1);
  });

  it('is the same both ways and the same again', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 6 }), (pairs) => {
      const [a, b] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)];
      const [there, back] = [pairedSignificance(a, b), pairedSignificance(b, a)];
      expect(there.difference).toBeCloseTo(-back.difference, 10);
      expect(there.p).toBe(back.p);
      expect(pairedSignificance(a, b)).toEqual(there);
    }), { numRuns: 30 });
  });
});
