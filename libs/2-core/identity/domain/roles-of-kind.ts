import { fail, ok, type DomainError, type Result } from '@musubi/kernel';
import type { OrganisationKind } from '../public/organisation.js';
import type { Role } from '../public/role.js';

const ofUniversities: readonly Role[] = ['liaison', 'researcher', 'admin'];
const rolesOfKind: Readonly<Record<OrganisationKind, readonly Role[]>> = {
  university: ofUniversities,
  college: ofUniversities,
  company: ['company'],
};

/**
 * A company never gets a university's powers, nor a university a company's: whoever is both has two accounts.
 * Error `user.role_not_allowed`, also for no role at all.
 */
export function rolesFitKind(kind: OrganisationKind, roles: readonly Role[]): Result<readonly Role[], DomainError> {
  const foreign = roles.find((role) => !rolesOfKind[kind].includes(role));
  if (roles.length === 0 || foreign !== undefined) {
    return fail('user.role_not_allowed', `A user of a ${kind} cannot be ${foreign ?? 'without a role'}.`, { path: 'roles' });
  }
  return ok([...new Set(roles)]);
}
