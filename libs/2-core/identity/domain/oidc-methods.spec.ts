import { oidcMethods } from './oidc-methods.js';
import { secondFactorNeed } from './second-factor-need.js';

test('the issuer\'s word for a second factor counts where it is accepted, and only that word', () => {
  expect(oidcMethods(['pwd', 'mfa'], true)).toEqual(['oidc', 'oidc_mfa']);
  expect([oidcMethods(['pwd', 'mfa'], false), oidcMethods(['pwd', 'otp'], true), oidcMethods([], true)]).toEqual([['oidc'], ['oidc'], ['oidc']]);
});

test.each([
  [{ amr: ['mfa'], accepts: true, enrolled: true }, 'none'], [{ amr: ['mfa'], accepts: false, enrolled: true }, 'verify'], [{ amr: [], accepts: true, enrolled: true }, 'verify'],
  [{ amr: ['mfa'], accepts: true, enrolled: false }, 'none'], [{ amr: [], accepts: true, enrolled: false }, 'enrol'], [{ amr: ['mfa'], accepts: false, enrolled: false }, 'enrol'],
] as const)('an administrator of whom one is demanded, %j: %s', ({ amr, accepts, enrolled }, need) => {
  expect(secondFactorNeed({ methods: oidcMethods(amr, accepts), enrolled, roles: ['admin'], rule: 'admins' })).toBe(need);
});
