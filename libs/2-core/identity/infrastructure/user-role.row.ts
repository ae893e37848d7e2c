import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Role } from '../public/role.js';
import { UserAccountRow } from './user-account.row.js';

@Entity({ schema: 'identity', name: 'user_role' })
@Index('user_role_tenant', ['tenantId', 'role'])
export class UserRoleRow {
  @ForeignKey(() => UserAccountRow, { name: 'user_role_user_fkey' })
  @PrimaryColumn({ name: 'user_id', type: 'uuid', primaryKeyConstraintName: 'user_role_pkey' })
  userId!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'user_role_pkey' })
  role!: Role;

  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;
}
