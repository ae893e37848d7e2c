import type { SecondFactorRule } from '../public/login-method.js';
import type { Role } from '../public/role.js';
import { secondFactorNeed } from './second-factor-need.js';

const need = (methods: string[], enrolled: boolean, rule: SecondFactorRule, role: Role): string =>
  secondFactorNeed({ methods, enrolled, rule, roles: [role] });

describe('secondFactorNeed', () => {
  it.each<[SecondFactorRule, Role, string]>([
    ['admins', 'admin', 'enrol'], ['admins', 'company_admin', 'enrol'], ['admins', 'operator', 'enrol'], ['admins', 'liaison', 'none'], ['everybody', 'company', 'enrol'], ['nobody', 'admin', 'none'],
  ])('the rule "%s" makes a %s without one: %s', (rule, role, expected) => {
    expect(need(['password'], false, rule, role)).toBe(expected);
  });

  it.each<SecondFactorRule>(['admins', 'everybody', 'nobody'])('whoever has one must show it, whatever the rule (%s)', (rule) => {
    expect(need(['password'], true, rule, 'liaison')).toBe('verify');
    expect(need(['password', 'totp'], true, rule, 'liaison')).toBe('none');
    expect(need(['password', 'recovery'], true, rule, 'admin')).toBe('none');
  });

  it('two words that are no second factor are none', () => {
    expect(need(['password', 'password'], false, 'admins', 'admin')).toBe('enrol');
    expect(need([], true, 'nobody', 'company')).toBe('verify');
  });
});
