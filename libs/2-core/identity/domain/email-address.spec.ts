import fc from 'fast-check';
import { normaliseEmail } from './email-address.js';

describe('normaliseEmail', () => {
  it('makes one spelling of many', () => {
    expect(normaliseEmail('  Ｓato＠Example.EXAMPLE ')).toEqual({ ok: true, value: 'sato@example.example' });
  });

  it.each(['', 'a', 'a@', '@b.example', 'a@b', 'a b@c.example', 'a@b@c.example', 'a@.example', '<a@b.example>', 'a@b.example\n,c@d.example'])(
    'refuses %j', (text) => {
      expect(normaliseEmail(text)).toMatchObject({ ok: false, error: { code: 'user.email_invalid' } });
    });

  it('changes nothing the second time', () => {
    fc.assert(fc.property(fc.emailAddress(), (text) => {
      const once = normaliseEmail(text);
      if (once.ok) expect(normaliseEmail(once.value)).toEqual(once);
    }));
  });
});
