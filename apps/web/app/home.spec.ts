import type { Session } from '../api/types';
import { homeOf } from './home';

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
