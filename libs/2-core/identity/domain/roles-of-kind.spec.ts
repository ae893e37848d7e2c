import { organisationKinds } from '../public/organisation.js';
import { roles } from '../public/role.js';
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

  it('knows the roles of each kind and no other', () => {
    const allowed = organisationKinds.map((kind) => [kind, roles.filter((role) => rolesFitKind(kind, [role]).ok)]);
    expect(Object.fromEntries(allowed)).toEqual({
      university: ['liaison', 'researcher', 'admin', 'contract_officer', 'auditor'], college: ['liaison', 'researcher', 'admin', 'contract_officer', 'auditor'],
      company: ['company', 'company_admin'], tlo: ['ip_officer'], intermediary: ['intermediary'], platform: ['operator'],
    });
  });

  it('makes a company’s administrator a member too', () => {
    expect(rolesFitKind('company', ['company_admin'])).toEqual({ ok: true, value: ['company_admin', 'company'] });
    expect(rolesFitKind('company', ['company', 'company_admin'])).toEqual({ ok: true, value: ['company', 'company_admin'] });
  });

  it('leaves an auditor without any other role', () => {
    expect(rolesFitKind('university', ['auditor', 'auditor'])).toEqual({ ok: true, value: ['auditor'] });
    expect(rolesFitKind('university', ['auditor', 'admin'])).toMatchObject({ ok: false, error: { code: 'user.role_not_allowed', path: 'roles' } });
  });

  it('refuses a user without a role', () => {
    expect(rolesFitKind('company', []).ok).toBe(false);
  });
});
