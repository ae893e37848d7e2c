import fc from 'fast-check';
import { checkJsonShape } from './json-shape.js';

const judge = (json: string): unknown => {
  const checked = checkJsonShape(json);
  return checked.ok ? 'sound' : [checked.error.code, checked.error.path];
};

describe('the shape of a JSON text', () => {
  it('has no key twice in one object', () => {
    expect(judge('{"a":1,"b":{"a":1},"c":[{"a":1},{"a":"a, \\"a\\": {"}]}')).toBe('sound');
    expect(judge('{"a":1,"b":2,"a":3}')).toEqual(['input.key_twice', 'a']);
    expect(judge('{"terms":{"lines":[{"amount":1},{"amount":5000000,"basis":"}","amount":1}]}}')).toEqual(['input.key_twice', 'terms.lines.1.amount']);
    expect(judge('{"a":{},"\\u0061":[]}')).toEqual(['input.key_twice', 'a']);
    expect(judge('[["a","a"],{"a":["x",{"a":1}],"b":1,"b":2}]')).toEqual(['input.key_twice', '1.b']);
  });

  it('is not nested without end', () => {
    const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
    expect(judge(nested(64))).toBe('sound');
    expect(judge(nested(65))).toEqual(['input.too_deep', '0.0.0']);
    expect(judge(nested(200_000))).toEqual(['input.too_deep', '0.0.0']);
  });

  it('is sound in all that is written from a value', () => {
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => judge(JSON.stringify(value)) === 'sound'), { numRuns: 1_000 });
  });
});
