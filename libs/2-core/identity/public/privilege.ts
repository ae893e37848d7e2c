import type { Privileges as Rows } from '@musubi/platform/http/privilege';
import type { Role } from './role.js';

export type { Cell } from '@musubi/platform/http/privilege';

/** One context's part of the matrix in docs/privileges.md. */
export type Privileges = Rows<Role>;
export type Privilege = Privileges[string];
