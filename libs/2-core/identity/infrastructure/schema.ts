import type { ContextSchema } from '@musubi/platform/database/context-schema';
import { DepartmentRow } from './department.row.js';
import { LiaisonDepartmentRow } from './liaison-department.row.js';
import { LiaisonRow } from './liaison.row.js';
import { LoginRow } from './login.row.js';
import { Identity1700000001001 } from './migrations/1700000001001-identity.js';
import { OrganisationRow } from './organisation.row.js';
import { UserAccountRow } from './user-account.row.js';
import { UserRoleRow } from './user-role.row.js';

export const identitySchema: ContextSchema = {
  name: 'identity',
  rows: [OrganisationRow, DepartmentRow, UserAccountRow, LoginRow, UserRoleRow, LiaisonRow, LiaisonDepartmentRow],
  migrations: [Identity1700000001001],
};
