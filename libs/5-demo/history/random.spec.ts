import fc from 'fast-check';
import { seededRandom } from './random.js';

describe('seededRandom', () => {
  it('repeats itself for the same seed number', () => {
    const take = (seed: number) => Array.from({ length: 5 }, ((random) => () => random.next())(seededRandom(seed)));
    expect(take(1)).toEqual(take(1));
    expect(take(1)).not.toEqual(take(2));
  });

  it('stays within its bounds and picks from what there is', () => {
    fc.assert(fc.property(fc.integer(), fc.integer({ min: -50, max: 50 }), fc.nat({ max: 50 }), (seed, least, width) => {
      const random = seededRandom(seed);
      const drawn = random.integer(least, least + width);
      expect(drawn).toBeGreaterThanOrEqual(least);
      expect(drawn).toBeLessThanOrEqual(least + width);
      expect([1, 2, 3]).toContain(random.pick([1, 2, 3]));
    }));
    expect(() => seededRandom(1).pick([])).toThrow(RangeError);
  });
});
