import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bestPlaces } from './best-places.js';

it('are what sorting all of them would put first', () => {
  const values = fc.array(fc.oneof(fc.constantFrom(0, 0.25, 1), fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 80 });
  fc.assert(fc.property(values, fc.nat(30), (given, count) => {
    const sorted = [...given.keys()].filter((place) => (given[place] ?? 0) > 0).sort((a, b) => (given[b] ?? 0) - (given[a] ?? 0) || b - a);
    expect(bestPlaces(Float64Array.from(given), count, (a, b) => b - a)).toEqual(sorted.slice(0, count));
  }));
});
