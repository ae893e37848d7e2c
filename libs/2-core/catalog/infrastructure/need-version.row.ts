import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { NeedRow } from './need.row.js';

/** What a need said in each of its versions; rows are only added. */
@Entity({ schema: 'catalog', name: 'need_version' })
export class NeedVersionRow {
  @PrimaryColumn('uuid', { name: 'need_id', primaryKeyConstraintName: 'need_version_pkey' })
  needId!: string;

  @PrimaryColumn('int', { name: 'version', primaryKeyConstraintName: 'need_version_pkey' })
  version!: number;

  @ManyToOne(() => NeedRow)
  @JoinColumn({ name: 'need_id', foreignKeyConstraintName: 'need_version_need_fkey' })
  need!: Relation<NeedRow>;

  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column('jsonb', { name: 'content' })
  content!: object;

  @Column('uuid', { name: 'changed_by', nullable: true })
  changedBy!: string | null;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;
}
