import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { NeedRow } from './need.row.js';

/** Whose a need is, and the company's own name for it: read by the company alone. */
@Entity({ schema: 'catalog', name: 'need_owner' })
@Index('need_owner_external_id', ['companyId', 'externalId'], { unique: true })
export class NeedOwnerRow {
  @PrimaryColumn('uuid', { name: 'need_id', primaryKeyConstraintName: 'need_owner_pkey' })
  needId!: string;

  @ManyToOne(() => NeedRow)
  @JoinColumn({ name: 'need_id', foreignKeyConstraintName: 'need_owner_need_fkey' })
  need!: Relation<NeedRow>;

  @Column('uuid', { name: 'tenant_id' })
  companyId!: string;

  @Column('text', { name: 'external_id', nullable: true })
  externalId!: string | null;
}
