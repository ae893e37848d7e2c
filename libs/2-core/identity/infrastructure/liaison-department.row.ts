import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DepartmentRow } from './department.row.js';
import { LiaisonRow } from './liaison.row.js';

@Entity({ schema: 'identity', name: 'liaison_department' })
@Index('liaison_department_tenant', ['tenantId'])
export class LiaisonDepartmentRow {
  @ForeignKey(() => DepartmentRow, { name: 'liaison_department_department_fkey' })
  @PrimaryColumn({ name: 'department_id', type: 'uuid', primaryKeyConstraintName: 'liaison_department_pkey' })
  departmentId!: string;

  @ForeignKey(() => LiaisonRow, { name: 'liaison_department_user_fkey' })
  @PrimaryColumn({ name: 'user_id', type: 'uuid', primaryKeyConstraintName: 'liaison_department_pkey' })
  userId!: string;

  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  /** The department's first liaison owns; the others stand in. */
  @Column({ type: 'int' })
  position!: number;
}
