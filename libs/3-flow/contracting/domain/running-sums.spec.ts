import { sumYen, yen } from '@musubi/kernel';
import fc from 'fast-check';
import { runningSums, stepsOf } from './running-sums.js';

describe('running sums', () => {
  it('and their steps undo each other', () => {
    expect(runningSums([yen(1), yen(2), yen(3)])).toEqual([1, 3, 6]);
    fc.assert(
      fc.property(fc.array(fc.integer().map(yen)), (amounts) => {
        expect(stepsOf(runningSums(amounts))).toEqual(amounts);
        expect(runningSums(amounts).at(-1) ?? 0).toBe(sumYen(amounts));
      }),
    );
  });
});
