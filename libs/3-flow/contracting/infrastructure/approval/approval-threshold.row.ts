import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Above which total a university asks for a second person; the last row holds, and is only added. */
@Entity({ schema: 'contracting', name: 'approval_threshold' })
@Index('approval_threshold_tenant', ['tenantId', 'id'])
export class ApprovalThresholdRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'approval_threshold_pkey' })
  id!: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  /** Whole yen, tax included; null for no second person at all. */
  @Column('bigint', { nullable: true })
  amount!: number | null;

  @Column('timestamptz', { name: 'set_at' })
  setAt!: Date;

  @Column('uuid', { name: 'set_by' })
  setBy!: string;
}
