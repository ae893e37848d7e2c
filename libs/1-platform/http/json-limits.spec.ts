import type { Request, Response } from 'express';
import { parseJson, refuseDeep } from './json-limits.js';

const verify = (text: string): void => refuseDeep(Buffer.from(text));

/** What the next one gets: the body, or the refusal. */
function parsed(text: string): unknown {
  const request = { body: Buffer.from(text) } as Request;
  let refusal: unknown;
  parseJson(request, {} as Response, (error) => { refusal = error; });
  return refusal ?? request.body;
}

describe('before parsing', () => {
  it.each([
    '{"a":[1,2,{"b":"c"}]}', `${'['.repeat(32)}${']'.repeat(32)}`, `{"text":"${'['.repeat(100)}"}`, `{"text":"\\"${'{'.repeat(100)}"}`,
    `[${'[],'.repeat(1_000)}[]]`, '{"wrong":', '"never ends \\', ']]]]', '',
  ])('lets pass %#', (text) => {
    expect(() => verify(text)).not.toThrow();
  });

  it.each([
    '['.repeat(33), '{"a":'.repeat(33), `{"a":"\\\\",${'"b":['.repeat(40)}`, `[${'0,'.repeat(20_001)}0]`,
  ])('refuses %#', (text) => {
    expect(() => verify(text)).toThrow(expect.objectContaining({ problem: expect.objectContaining({ code: 'request.too_deep' }) }) as Error);
  });

  it('looks at a megabyte in a moment', () => {
    const text = `{"a":"${'x'.repeat(500_000)}","b":"${'\\n'.repeat(250_000)}"}`;
    // The machine has other work: the quickest of a few looks is our own.
    const looks = Array.from({ length: 5 }, () => {
      const start = performance.now();
      verify(text);
      return performance.now() - start;
    });
    expect(Math.min(...looks)).toBeLessThan(100);
  });
});

describe('after parsing', () => {
  it.each(['{"a":[{"b":null}]}', '{"title":"__proto__"}', '[]', 'null', `[${'0,'.repeat(4_999)}0]`])('lets pass %#', (text) => {
    expect(parsed(text)).toEqual(JSON.parse(text));
  });

  it('says so when it is no JSON, and takes an empty body and a byte order mark', () => {
    expect(parsed('{"a":')).toMatchObject({ problem: { code: 'request.invalid' } });
    expect([parsed(''), parsed(' '), parsed('\uFEFF{"a":1}')]).toEqual([{}, {}, { a: 1 }]);
  });

  it.each(['{"__proto__":{"admin":true}}', '{"a":[{"__proto__":1}]}', '{"\\u005f_proto__":1}', '{"constructor":{"prototype":{}}}'])('refuses %s', (text) => {
    expect(parsed(text)).toMatchObject({ problem: { code: 'request.forbidden_key' } });
  });

  it('refuses a long array', () => {
    expect(parsed(`[${'0,'.repeat(5_000)}0]`)).toMatchObject({ problem: { code: 'request.too_deep' } });
  });
});
