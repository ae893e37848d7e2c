import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity({ schema: 'triage', name: 'assignment' })
@Unique('assignment_need', ['tenantId', 'needId'])
@Index('assignment_owner', ['ownerUserId'])
export class AssignmentRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'assignment_pkey' })
  id!: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column('uuid', { name: 'company_id' })
  companyId!: string;

  @Column('uuid', { name: 'need_id' })
  needId!: string;

  @Column('int')
  version!: number;

  @Column('int', { name: 'list_version' })
  listVersion!: number;

  @Column('uuid', { name: 'owner_user_id', nullable: true })
  ownerUserId!: string | null;

  @Column('timestamptz', { name: 'working_since', nullable: true })
  workingSince!: Date | null;
}
