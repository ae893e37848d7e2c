/** How far a privilege reaches, from the nearest outwards; what each word means stands in docs/privileges.md. */
export const scopes = ['own', 'case', 'organisation', 'shared'] as const;

export type Scope = (typeof scopes)[number];

/** `without`: fields of the answer that stay empty for the role. `only`: the answer has no others. */
export type Cell = Scope
  | { readonly scope: Scope; readonly without: readonly string[] }
  | { readonly scope: Scope; readonly only: readonly string[] };

/** `anyone`: no session needed. `member`: whoever is logged in, about the own things. Else role by role; who is not named is refused. */
export type Privilege<Role extends string = string> = 'anyone' | 'member' | Readonly<Partial<Record<Role, Cell>>>;

/** By route, `GET needs/:id`. */
export type Privileges<Role extends string = string> = Readonly<Record<string, Privilege<Role>>>;
