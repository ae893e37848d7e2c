import type { Session } from '../api/types';
import { entryOf, homeOf } from './home';

const withRoles = (...roles: Session['roles']): Session => ({ roles } as Session);

describe('homeOf', () => {
  it('is where the day of the first of several roles begins', () => {
    expect(homeOf(withRoles('admin', 'liaison'))).toBe('/inbox');
    expect(homeOf(withRoles('ip_officer'))).toBe('/ip');
  });

  it('is what everybody who is logged in may see for a person without a role', () => {
    expect(homeOf(withRoles())).toBe('/seeds');
  });
});

describe('entryOf', () => {
  it('is where the person was on the way to, or home', () => {
    expect(entryOf(withRoles('liaison'), '/seeds?q=pump')).toBe('/seeds?q=pump');
    expect(entryOf(withRoles('liaison'), undefined)).toBe('/inbox');
  });

  it('is never another site', () => {
    for (const next of ['//evil.example', '/\\evil.example', 'https://evil.example/', 'seeds', '']) {
      expect([next, entryOf(withRoles('liaison'), next)]).toEqual([next, '/inbox']);
    }
  });

  it('is where a demanded second factor is set up, before all else', () => {
    expect(entryOf({ ...withRoles('liaison'), secondFactorDue: true }, '/seeds')).toBe('/security');
  });
});
