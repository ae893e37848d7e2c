import { acceptablePassword } from './password-rule.js';

const check = (text: string, owner = {}): ReturnType<typeof acceptablePassword> => acceptablePassword(text, owner, (word) => word === 'everybody takes it');

describe('acceptablePassword', () => {
  it('counts code points', () => {
    expect(check('𠮷野家の牛丼を食べに行く日').ok).toBe(true);
    expect(check('𠮷'.repeat(11))).toMatchObject({ ok: false, error: { code: 'user.password_too_short', path: 'password' } });
    expect(check('x'.repeat(257))).toMatchObject({ ok: false, error: { code: 'user.password_too_long' } });
  });

  it('makes full width and half width the same password', () => {
    expect(check('ｐａｓｓｗｏｒｄ-２０２１')).toEqual(check('password-2021'));
  });

  it('asks for no kinds of characters', () => {
    for (const text of ['onlysmallletters', '740918365274', 'ながいながいひみつのことば', 'spaces are welcome']) expect(check(text).ok).toBe(true);
  });

  it.each(['Everybody Takes It', 'aaaaaaaaaaaa', 'abababababab', 'xyzxyzxyzxyzx', '2021202120212021'])('refuses what is tried first: %s', (text) => {
    expect(check(text)).toMatchObject({ ok: false, error: { code: 'user.password_common' } });
  });

  it.each([
    ['hanako.sato-2026!', { email: 'hanako.sato@univ.example' }], ['I am HANAKO today', { email: 'hanako.sato@univ.example' }],
    ['my name is 佐藤', { name: '佐藤 花子' }], ['TANAKA loves noodles', { name: 'Tanaka Ichiro' }], ['ab@c.example-2026', { email: 'ab@c.example' }],
  ])('refuses the owner\'s own: %s', (text, owner) => {
    expect(check(text, owner)).toMatchObject({ ok: false, error: { code: 'user.password_personal' } });
  });

  it('does not mind short parts', () => {
    expect(check('a long journey home', { email: 'lo@univ.example', name: 'An 林' }).ok).toBe(true);
  });
});
