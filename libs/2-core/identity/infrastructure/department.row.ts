import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { OrganisationRow } from './organisation.row.js';

@Entity({ schema: 'identity', name: 'department' })
@Index('department_code', ['tenantId', 'code'], { unique: true })
export class DepartmentRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'department_pkey' })
  id!: string;

  @ForeignKey(() => OrganisationRow, { name: 'department_tenant_fkey' })
  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ name: 'name_en', type: 'text', nullable: true })
  nameEn!: string | null;

  @Column({ name: 'field_codes', type: 'text', array: true })
  fieldCodes!: string[];

  /** Name of the hub (拠点) it belongs to. */
  @Column({ type: 'text', nullable: true })
  hub!: string | null;
}
