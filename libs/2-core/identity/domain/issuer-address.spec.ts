import { issuerAddress } from './issuer-address.js';

test.each(['https://idp.example.ac.jp', 'https://idp.example.ac.jp/realms/all', 'https://idp.example.ac.jp:8443/'])('%s is one', (text) => {
  expect(issuerAddress(text, false)).toEqual({ ok: true, value: text });
});

test.each(['http://idp.example.ac.jp', 'https://idp.example.ac.jp/?a=1', 'https://idp.example.ac.jp/#a', 'https://idp.example.ac.jp/.well-known/openid-configuration', 'https://u:p@idp.example.ac.jp/', 'javascript:alert(1)', 'idp.example.ac.jp', '', `https://idp.example/${'x'.repeat(300)}`])(
  '%s is none, wherever', (text) => {
    for (const loopback of [false, true]) expect(issuerAddress(text, loopback)).toMatchObject({ ok: false, error: { code: 'oidc.issuer_invalid', path: 'issuer' } });
  });

test('plain http on this machine is one where that is allowed', () => {
  expect([issuerAddress('http://127.0.0.1:4000', true).ok, issuerAddress('http://127.0.0.1:4000', false).ok, issuerAddress('http://127.0.0.1.evil.example', true).ok]).toEqual([true, false, false]);
});
