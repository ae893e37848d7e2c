import { rolesFitKind } from './roles-of-kind.js';

describe('rolesFitKind', () => {
  it('gives universities and colleges liaisons, researchers and admins', () => {
    expect(rolesFitKind('university', ['liaison', 'admin', 'admin'])).toEqual({ ok: true, value: ['liaison', 'admin'] });
    expect(rolesFitKind('college', ['researcher']).ok).toBe(true);
  });

  it('keeps a university’s roles out of companies and the other way round', () => {
    for (const role of ['liaison', 'researcher', 'admin'] as const) {
      expect(rolesFitKind('company', ['company', role])).toMatchObject({ ok: false, error: { code: 'user.role_not_allowed', path: 'roles' } });
    }
    expect(rolesFitKind('university', ['company']).ok).toBe(false);
  });

  it('refuses a user without a role', () => {
    expect(rolesFitKind('company', []).ok).toBe(false);
  });
});
