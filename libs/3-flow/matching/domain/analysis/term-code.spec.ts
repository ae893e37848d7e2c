import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { encodeTerm } from './term-code.js';

describe('term codes', () => {
  it.each([['wing', 'wing'], ['sus304l', 'sus304l'], ['あ', 'x3042'], ['x3042', 'x00780033003000340032'], ['2.5', 'x0032002e0035']])(
    '%s ↔ %s', (term, code) => expect(encodeTerm(term)).toBe(code));

  const anyTerm = fc.oneof(fc.string({ unit: 'binary', minLength: 1 }), fc.stringMatching(/^x[0-9a-f]*$/));

  it('are one plain word, and another for another term', () => {
    fc.assert(fc.property(anyTerm, anyTerm, (one, other) => {
      expect(encodeTerm(one)).toMatch(/^[a-z0-9]+$/);
      expect(encodeTerm(one) === encodeTerm(other)).toBe(one === other);
      expect(encodeTerm(encodeTerm(one)) === encodeTerm(one)).toBe(/^[a-z0-9]+$/.test(one) && !/^x(?:[0-9a-f]{4})+$/.test(one));
    }));
  });
});
