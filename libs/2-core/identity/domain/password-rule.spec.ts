import { acceptablePassword } from './password-rule.js';

describe('acceptablePassword', () => {
  it('counts code points', () => {
    expect(acceptablePassword('𠮷'.repeat(12)).ok).toBe(true);
    expect(acceptablePassword('𠮷'.repeat(11))).toMatchObject({ ok: false, error: { code: 'user.password_too_short' } });
    expect(acceptablePassword('x'.repeat(257))).toMatchObject({ ok: false, error: { code: 'user.password_too_long' } });
  });

  it('makes full width and half width the same password', () => {
    expect(acceptablePassword('ｐａｓｓｗｏｒｄ-２０２１')).toEqual(acceptablePassword('password-2021'));
  });
});
