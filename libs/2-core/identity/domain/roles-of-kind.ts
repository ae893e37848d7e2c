import { fail, ok, type DomainError, type Result } from '@musubi/kernel';
import type { OrganisationKind } from '../public/organisation.js';
import type { Role } from '../public/role.js';

const ofUniversities: readonly Role[] = ['liaison', 'researcher', 'admin', 'contract_officer', 'auditor'];
const rolesOfKind: Readonly<Record<OrganisationKind, readonly Role[]>> = {
  university: ofUniversities,
  college: ofUniversities,
  company: ['company', 'company_admin'],
  tlo: ['ip_officer'],
  intermediary: ['intermediary'],
  platform: ['operator'],
};

/**
 * A company never gets a university's powers, nor a university a company's: whoever is both has two accounts. An auditor
 * is nothing else, for who reads everything changes nothing.
 * Error `user.role_not_allowed`, also for no role at all.
 */
export function rolesFitKind(kind: OrganisationKind, roles: readonly Role[]): Result<readonly Role[], DomainError> {
  const foreign = roles.find((role) => !rolesOfKind[kind].includes(role));
  if (roles.length === 0 || foreign !== undefined) {
    return fail('user.role_not_allowed', `A user of a ${kind} cannot be ${foreign ?? 'without a role'}.`, { path: 'roles' });
  }
  if (roles.includes('auditor') && roles.some((role) => role !== 'auditor')) {
    return fail('user.role_not_allowed', 'An auditor has no other role.', { path: 'roles' });
  }
  // An administrator of a company is one of its members, with a member's powers.
  return ok([...new Set(roles.includes('company_admin') ? [...roles, 'company' as const] : roles)]);
}
