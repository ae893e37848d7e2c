import type { Role } from '../public/role.js';

/** Whoever changes other people's accounts, each in the own kind of organisation. */
export const administrators: readonly Role[] = ['admin', 'company_admin', 'operator'];

export function isAdministrator(roles: readonly Role[]): boolean {
  return roles.some((role) => administrators.includes(role));
}
