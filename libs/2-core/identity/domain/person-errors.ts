import { fail, ok, type DomainError, type Result } from '@musubi/kernel';
import type { Role } from '../public/role.js';
import { isAdministrator } from './administrators.js';

export interface PersonChange {
  readonly active: boolean;
  readonly roles: readonly Role[];
}

/**
 * An administrator changes others, never themselves out; and an organisation keeps one administrator who can act.
 * Errors `user.own_account`, `user.last_admin`.
 */
export function mayBecome(
  change: PersonChange, { isOwn, wasAdmin, otherAdmins }: { readonly isOwn: boolean; readonly wasAdmin: boolean; readonly otherAdmins: number },
): Result<void, DomainError> {
  const staysAdmin = change.active && isAdministrator(change.roles);
  if (isOwn && !(change.active && (staysAdmin || !wasAdmin))) return fail('user.own_account', 'You cannot close your own account or take the administrator’s role from yourself.');
  if (wasAdmin && !staysAdmin && otherAdmins === 0) return fail('user.last_admin', 'The organisation would be without an administrator.');
  return ok(undefined);
}
