import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bestPlaces } from './best-places.js';

it('are what sorting all that are shown would put first', () => {
  const values = fc.array(fc.oneof(fc.constantFrom(0, 0.25, 1), fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 200 });
  fc.assert(fc.property(values, fc.nat(30), fc.integer({ min: 1, max: 5 }), (given, count, every) => {
    const isShown = (place: number): boolean => place % every === 0;
    const sorted = [...given.keys()].filter((place) => (given[place] ?? 0) > 0 && isShown(place)).sort((a, b) => (given[b] ?? 0) - (given[a] ?? 0) || b - a);
    expect(bestPlaces(Float64Array.from(given), count, isShown, (a, b) => b - a)).toEqual(sorted.slice(0, count));
  }), { numRuns: 1_000 });
});
