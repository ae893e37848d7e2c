import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { MandateRow } from './mandate.row.js';
import { NeedRow } from './need.row.js';

/** Who posted a need for its company, under which mandate. */
@Entity({ schema: 'catalog', name: 'need_posting' })
@Index('need_posting_intermediary', ['intermediaryId'])
export class NeedPostingRow {
  @PrimaryColumn('uuid', { name: 'need_id', primaryKeyConstraintName: 'need_posting_pkey' })
  needId!: string;

  @ManyToOne(() => NeedRow)
  @JoinColumn({ name: 'need_id', foreignKeyConstraintName: 'need_posting_need_fkey' })
  need!: Relation<NeedRow>;

  @Column('uuid', { name: 'tenant_id' })
  companyId!: string;

  @Column('uuid', { name: 'intermediary_id' })
  intermediaryId!: string;

  @Column('uuid', { name: 'mandate_id' })
  mandateId!: string;

  @ManyToOne(() => MandateRow)
  @JoinColumn({ name: 'mandate_id', foreignKeyConstraintName: 'need_posting_mandate_fkey' })
  mandate!: Relation<MandateRow>;

  @Column('uuid', { name: 'posted_by' })
  postedBy!: string;

  /** Their account is in another organisation, where the company reads no names. */
  @Column('text', { name: 'posted_by_name' })
  postedByName!: string;

  @Column('timestamptz', { name: 'posted_at' })
  postedAt!: Date;
}
