import fc from 'fast-check';
import { chooseWeights, leaveEachOut, MOST_LOSS, type TriedOn } from './choose-weights.js';

const on = (collection: string, words: number, ...tried: number[]): TriedOn => ({ collection, words, tried });

describe('weights', () => {
  it('are those with the greatest mean gain', () => {
    expect(chooseWeights([on('a', 0.4, 0.41, 0.44), on('b', 0.6, 0.64, 0.62)])).toBe(1);
  });

  it('are not those that harm one collection, however much others gain', () => {
    expect(chooseWeights([on('a', 0.4, 0.41, 0.9), on('b', 0.6, 0.61, 0.596)])).toBe(0);
    expect(chooseWeights([on('a', 0.4, 0.9), on('b', 0.6, 0.596)])).toBeNull();
    expect(chooseWeights([])).toBeNull();
  });

  it('of equal ones are the first', () => {
    expect(chooseWeights([on('a', 0.4, 0.5, 0.5)])).toBe(0);
  });

  it('are measured where they were not chosen', () => {
    expect(leaveEachOut([on('a', 0.4, 0.41, 0.44), on('b', 0.6, 0.64, 0.62)])).toEqual([
      { collection: 'a', chosen: 0, quality: 0.41, best: 0.44 }, { collection: 'b', chosen: 1, quality: 0.62, best: 0.64 },
    ]);
    expect(leaveEachOut([on('a', 0.4, 0.3), on('b', 0.6, 0.5)])[0]).toEqual({ collection: 'a', chosen: null, quality: 0.4, best: 0.4 });
  });

  it('whatever was tried: harm nobody who chose, and no allowed point has more', () => {
    const quality = fc.double({ min: 0, max: 1, noNaN: true });
    const anyTrial = fc.nat(6).chain((points) => fc.array(fc.record({ words: quality, tried: fc.array(quality, { minLength: points, maxLength: points }) }), { minLength: 1, maxLength: 5 }));
    fc.assert(fc.property(anyTrial, (trials) => {
      const collections = trials.map((trial, i) => ({ collection: `c${i}`, ...trial }));
      const harms = (place: number): boolean => collections.some(({ words, tried }) => (tried[place] ?? 0) - words < -MOST_LOSS);
      const sum = (place: number): number => collections.reduce((total, { words, tried }) => total + ((tried[place] ?? 0) - words), 0);
      const allowed = [...(collections[0]?.tried.keys() ?? [])].filter((place) => !harms(place));
      const chosen = chooseWeights(collections);
      expect(chosen === null).toBe(allowed.length === 0);
      if (chosen !== null) expect(!harms(chosen) && allowed.every((place) => sum(place) <= sum(chosen))).toBe(true);
    }));
  });
});
