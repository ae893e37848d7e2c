import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { NeedRow } from './need.row.js';

/** A need that is not public is shown to a university, or to one person of it. */
@Entity({ schema: 'catalog', name: 'need_reader' })
@Index('need_reader_need', ['needId'])
@Index('need_reader_university', ['universityId'])
export class NeedReaderRow {
  @PrimaryColumn('uuid', { name: 'id', primaryKeyConstraintName: 'need_reader_pkey' })
  id!: string;

  @Column('uuid', { name: 'need_id' })
  needId!: string;

  @ManyToOne(() => NeedRow)
  @JoinColumn({ name: 'need_id', foreignKeyConstraintName: 'need_reader_need_fkey' })
  need!: Relation<NeedRow>;

  /** The company of the need; not granted to the application. */
  @Column('uuid', { name: 'tenant_id' })
  companyId!: string;

  @Column('uuid', { name: 'university_id' })
  universityId!: string;

  /** Null: everybody of the university who reads needs. */
  @Column('uuid', { name: 'user_id', nullable: true })
  userId!: string | null;
}
