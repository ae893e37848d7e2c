import fc from 'fast-check';
import { findPlace } from './find-place.js';
import { type Selectable, selectDiverse } from './select-diverse.js';

const seed = fc.record({ id: fc.uuid(), departmentId: fc.constantFrom('a', 'b', 'c', 'd'), score: fc.constantFrom(0.12, 0.2, 0.3, 0.31, 0.5, 0.9) });
const arriving = fc.uniqueArray(seed, { selector: ({ id }) => id, maxLength: 40 });
const places = fc.integer({ min: 1, max: 6 }).map((best) => ({ best, most: 2 * best }));

/** What lies open when seeds come one after the other, after each of them. */
function* openAfterEach(seeds: readonly Selectable[], of: { best: number; most: number }): Generator<{ before: readonly Selectable[]; newcomer: Selectable; open: readonly Selectable[]; came: boolean }> {
  let open: readonly Selectable[] = [];
  for (const newcomer of seeds) {
    const before = open;
    const { comes, yields } = findPlace(newcomer, before, of);
    if (comes) open = [...before.filter((each) => !yields.includes(each)), newcomer];
    yield { before, newcomer, open, came: comes };
  }
}

describe('the place of a seed that comes after its need was matched', () => {
  it('is there as long as there is room, and never are there more than the most', () => {
    fc.assert(fc.property(arriving, places, (seeds, of) => {
      for (const { before, open, came } of openAfterEach(seeds, of)) {
        if (before.length < of.best) expect(came).toBe(true);
        expect(open.length).toBeLessThanOrEqual(of.most);
      }
    }));
  });

  it('is given to what is among the best of all that lies open then, and to nothing else', () => {
    fc.assert(fc.property(arriving, places, (seeds, of) => {
      for (const { before, newcomer, open, came } of openAfterEach(seeds, of)) {
        const last = { ...newcomer, id: 'g' };
        expect(came).toBe(selectDiverse([...before, last], of.best).includes(last));
        expect(open.includes(newcomer)).toBe(came);
      }
    }));
  });

  it('is nobody else’s: one yields only beyond the most, one alone, and none of the best', () => {
    fc.assert(fc.property(arriving, places, (seeds, of) => {
      for (const { before, newcomer, open } of openAfterEach(seeds, of)) {
        const yielded = before.filter((each) => !open.includes(each));
        expect(yielded.length).toBe(before.length === of.most && open.includes(newcomer) ? 1 : 0);
        const best = selectDiverse([...before, { ...newcomer, id: 'g' }], of.best);
        for (const each of yielded) expect(best).not.toContain(each);
      }
    }));
  });

  it('is not for who is only as good as the last of the best, and is for who is better or of another department', () => {
    const open = ['b', 'c', 'd'].map((id) => ({ id, departmentId: 'a', score: 0.3 }));
    const comes = (newcomer: Omit<Selectable, 'id'>): boolean => findPlace({ id: 'a', ...newcomer }, open, { best: 3, most: 6 }).comes;
    expect(comes({ departmentId: 'a', score: 0.3 })).toBe(false);
    expect(comes({ departmentId: 'a', score: 0.31 })).toBe(true);
    expect(comes({ departmentId: 'b', score: 0.25 })).toBe(true);
    expect(comes({ departmentId: 'b', score: 0.2 })).toBe(false);
  });
});
