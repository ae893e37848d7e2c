import fc from 'fast-check';
import { selectDiverse, type Selectable } from './select-diverse.js';

const seeds = fc.uniqueArray(fc.record({
  id: fc.uuid(), departmentId: fc.constantFrom('a', 'b', 'c', 'd'), score: fc.constantFrom(0.12, 0.2, 0.3, 0.31, 0.5),
}), { selector: ({ id }) => id, maxLength: 24 });
const limit = fc.integer({ min: 1, max: 12 });
const best = (of: readonly Selectable[]): Selectable[] => [...of].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));

describe('the seeds that are proposed', () => {
  it('are of those there are, as many as there is room for, each once', () => {
    fc.assert(fc.property(seeds, limit, (all, most) => {
      const chosen = selectDiverse(all, most);
      expect(chosen).toHaveLength(Math.min(all.length, most));
      expect(new Set(chosen).size).toBe(chosen.length);
      expect(all).toEqual(expect.arrayContaining(chosen));
    }));
  });

  it('are the same whatever the order in which they were found', () => {
    fc.assert(fc.property(seeds.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))), limit, ([all, shuffled], most) => {
      expect(selectDiverse(shuffled, most)).toEqual(selectDiverse(all, most));
    }));
  });

  it('always have the best among them, and of each department its best first', () => {
    fc.assert(fc.property(seeds, limit, (all, most) => {
      const chosen = selectDiverse(all, most);
      expect(chosen[0]).toEqual(best(all)[0]);
      for (const departmentId of ['a', 'b', 'c', 'd']) {
        const of = (some: readonly Selectable[]): Selectable[] => some.filter((seed) => seed.departmentId === departmentId);
        expect(best(of(chosen))).toEqual(best(of(all)).slice(0, of(chosen).length));
      }
    }));
  });

  it('of one department are simply its best', () => {
    fc.assert(fc.property(seeds, limit, (all, most) => {
      const one = all.map((seed) => ({ ...seed, departmentId: 'a' }));
      expect(selectDiverse(one, most)).toEqual(best(one).slice(0, most));
    }));
  });

  it('never come from fewer departments than the best alone would', () => {
    fc.assert(fc.property(seeds, limit, (all, most) => {
      const departments = (some: readonly Selectable[]): number => new Set(some.map(({ departmentId }) => departmentId)).size;
      expect(departments(selectDiverse(all, most))).toBeGreaterThanOrEqual(departments(best(all).slice(0, most)));
    }));
  });

  it('let another department in where it comes near, and not where it does not', () => {
    const strong = [0.5, 0.49, 0.48].map((score, index) => ({ id: `a${index}`, departmentId: 'a', score }));
    const pick = (score: number): string[] => selectDiverse([...strong, { id: 'b', departmentId: 'b', score }], 3).map(({ id }) => id);
    expect(pick(0.4)).toEqual(['a0', 'a1', 'b']);
    expect(pick(0.2)).toEqual(['a0', 'a1', 'a2']);
  });
});
