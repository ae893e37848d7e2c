import fc from 'fast-check';
import { readCases } from './estimate-cases.js';

const read = (text: string): unknown[] => readCases(text).map((one) => (one.ok ? one.value : [one.error.code, one.error.path]));

describe('cases of standard input', () => {
  it('are one value over many lines, or one a line; blank lines are passed over', () => {
    expect(read('{"a":1}')).toEqual([{ a: 1 }]);
    expect(read('\uFEFF{\r\n  "a": [\r\n    1\r\n  ]\r\n}\r\n')).toEqual([{ a: [1] }]);
    expect(read('{"a":1}\n\n  \r\n{"a":2}\r\n')).toEqual([{ a: 1 }, { a: 2 }]);
  });

  it('that are no JSON are told in their place', () => {
    expect(read('{"a":1}\n\nnonsense\n{"a":2}')).toEqual([{ a: 1 }, ['input.not_json', 'line 3'], { a: 2 }]);
    expect(read('{a}\n{b}')).toEqual([['input.not_json', 'line 1'], ['input.not_json', 'line 2']]);
    expect(read('{\n  "a": 1,\n}')).toEqual([['input.not_json', 'line 1']]);
    expect(read('{"a":')).toEqual([['input.not_json', 'line 1']]);
    expect(read(' \n\n')).toEqual([['input.empty', undefined]]);
  });

  it('are refused where JSON.parse would choose for a person', () => {
    expect(read('{"a":1,"a":2}\n{"a":3}')).toEqual([['input.key_twice', 'a'], { a: 3 }]);
    expect(read('{"lines":[\n{"amount":1}\n],"lines":[]}')).toEqual([['input.key_twice', 'lines']]);
    expect(read(`${'['.repeat(100_000)}${']'.repeat(100_000)}\n{"a":3}`)).toEqual([['input.too_deep', '0.0.0'], { a: 3 }]);
  });

  it('keep a fraction that a float cannot tell from a whole number', () => {
    for (const fraction of ['5000000.0000000001', '-1.00000000000000000001', '9007199254740990.2', '1e-400', '15e-1']) {
      const [value] = read(`{"amount":${fraction}}`) as [{ amount: number }];
      expect(Number.isInteger(value.amount)).toBe(false);
    }
    expect(read('[5.0, 5e6, 12.50e1, 0.0, -0.00e5, 50e-1, "1.00000000000000000001"]')).toEqual([[5, 5_000_000, 125, 0, -0, 5, '1.00000000000000000001']]);
  });

  it('are otherwise what JSON.parse reads', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify({ value });
      expect(read(text)).toEqual([JSON.parse(text)]);
    }), { numRuns: 1_000 });
  });
});
