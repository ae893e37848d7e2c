import type { Role } from './role.js';

export type Locale = 'ja' | 'en';

/** A user as their own organisation (and the system) sees them. */
export interface Person {
  readonly id: string;
  readonly tenantId: string;
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
  readonly roles: readonly Role[];
}

/** What another organisation may know of a user: only liaisons are listed. */
export interface PersonName {
  readonly id: string;
  readonly tenantId: string;
  readonly name: string;
}
