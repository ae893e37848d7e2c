import type { Role } from '../public/role.js';

/** A person as the organisation's administrator sees them. */
export interface ManagedPerson {
  readonly id: string;
  readonly tenantId: string;
  readonly name: string;
  readonly email: string;
  readonly active: boolean;
  readonly roles: readonly Role[];
  /** Has a confirmed one. */
  readonly secondFactor: boolean;
}
