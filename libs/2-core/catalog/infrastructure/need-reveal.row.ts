import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { NeedRow } from './need.row.js';

/** The company of an anonymous need agreed to be named to one university. */
@Entity({ schema: 'catalog', name: 'need_reveal' })
export class NeedRevealRow {
  @PrimaryColumn('uuid', { name: 'need_id', primaryKeyConstraintName: 'need_reveal_pkey' })
  needId!: string;

  @PrimaryColumn('uuid', { name: 'university_id', primaryKeyConstraintName: 'need_reveal_pkey' })
  universityId!: string;

  @ManyToOne(() => NeedRow)
  @JoinColumn({ name: 'need_id', foreignKeyConstraintName: 'need_reveal_need_fkey' })
  need!: Relation<NeedRow>;

  @Column('uuid', { name: 'tenant_id' })
  companyId!: string;

  @Column('uuid', { name: 'revealed_by', nullable: true })
  revealedBy!: string | null;

  @Column('timestamptz', { name: 'revealed_at' })
  revealedAt!: Date;
}
