import type { Role } from './role.js';

/**
 * How far a role's privilege reaches. `own`: what belongs to the caller alone. `case`: what hangs on a case that the caller
 * owns, takes part in or whose department he or she looks after. `organisation`: all of the own organisation. `shared`: what
 * others published for the organisation or granted to it.
 */
export type Scope = 'own' | 'case' | 'organisation' | 'shared';

/** `without`: fields of the answer that stay empty for this role. */
export type Cell = Scope | { readonly scope: Scope; readonly without: readonly string[] };

/** `anyone`: no session needed. `member`: whoever is logged in, about the own things. Else role by role; who is not named is refused. */
export type Privilege = 'anyone' | 'member' | Readonly<Partial<Record<Role, Cell>>>;

/** By route, `GET needs/:id`: one context's part of the matrix in docs/privileges.md. */
export type Privileges = Readonly<Record<string, Privilege>>;
