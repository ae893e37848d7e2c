import { err, fail, isOk, ok, unwrap, type DomainError, type Result } from './result.js';

describe('result', () => {
  it('tells success from failure', () => {
    const results: Result<number, string>[] = [ok(1), err('no')];
    expect(results.map((result) => (isOk(result) ? result.value : result.error))).toEqual([1, 'no']);
  });

  it('carries a code, a message, and only the extras given', () => {
    expect(fail('need.closed', 'The need is closed.')).toEqual({
      ok: false,
      error: { code: 'need.closed', message: 'The need is closed.' },
    });
    expect(fail('x.y', 'z', { path: 'a.0', params: { left: 1 } }).error).toEqual({
      code: 'x.y',
      message: 'z',
      path: 'a.0',
      params: { left: 1 },
    });
  });

  it('throws where a failure is a bug, with the failure as the cause', () => {
    expect(unwrap(ok('value'))).toBe('value');
    const failed: Result<string, DomainError> = fail('x.y', 'z');
    expect(() => unwrap(failed)).toThrow('x.y');
  });
});
