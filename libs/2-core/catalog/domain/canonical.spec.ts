import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { canonical } from './canonical.js';

const value = fc.jsonValue();

describe('the canonical text of a content', () => {
  it('does not depend on the order of the fields', () => {
    expect(canonical({ a: 1, b: { c: [1, 2], d: null } })).toBe(canonical({ b: { d: null, c: [1, 2] }, a: 1 }));
  });

  it('is the same exactly for the same content', () => {
    const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
    fc.assert(fc.property(value, value, (one, other) => {
      expect(canonical(one) === canonical(other)).toBe(isDeepStrictEqual(plain(one), plain(other)));
      expect(canonical(structuredClone(one))).toBe(canonical(one));
    }));
  });

  it('minds the order of a list', () => {
    expect(canonical(['a', 'b'])).not.toBe(canonical(['b', 'a']));
  });
});
