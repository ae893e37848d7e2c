import fc from 'fast-check';
import { EvenRate } from './even-rate.js';

const limit = { name: 'test', attempts: 4, perSeconds: 8 };

describe('EvenRate', () => {
  it('lets so many through at once, then one each two seconds, and says when', () => {
    const rate = new EvenRate(limit);
    expect([0, 0, 0, 0, 0].map((now) => rate.take('a', now))).toEqual([0, 0, 0, 0, 2]);
    expect([1_000, 2_000, 2_000, 4_000].map((now) => rate.take('a', now))).toEqual([1, 0, 2, 0]);
    expect(rate.take('a', 60_000)).toBe(0);
  });

  it('counts each key for itself, and refused ones not', () => {
    const rate = new EvenRate(limit);
    for (let turn = 0; turn < 50; turn += 1) rate.take('a', 0);
    expect([rate.take('b', 0), rate.take('a', 2_000), rate.take('a', 2_000)]).toEqual([0, 0, 2]);
  });

  it('never lets more through than at once plus the even rate, however the calls fall', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 3_000 }), { maxLength: 200 }), (gaps) => {
      const rate = new EvenRate(limit);
      let [now, taken] = [0, 0];
      for (const gap of gaps) {
        now += gap;
        if (rate.take('a', now) === 0) taken += 1;
      }
      return taken <= limit.attempts + now / 2_000;
    }));
  });
});
