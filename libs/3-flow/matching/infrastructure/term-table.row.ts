import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Translation } from '../domain/bilingual/term-table.js';

/** What was learnt of how the seeds' two languages translate each other; the newest of an analyser is in use. */
@Entity({ schema: 'matching', name: 'term_table' })
@Index('term_table_newest', ['analyser', 'learntAt'])
export class TermTableRow {
  /** Made from the contents. */
  @PrimaryColumn('text', { name: 'version', primaryKeyConstraintName: 'term_table_pkey' })
  version!: string;

  @Column('text', { name: 'analyser' })
  analyser!: string;

  /** Public seeds when it was learnt, … */
  @Column('int', { name: 'documents' })
  documents!: number;

  /** … and which, in which version: the same again teach nothing new. */
  @Column('text', { name: 'lesson' })
  lesson!: string;

  /** Null once a newer one has taken its place: nobody scores with it again. */
  @Column('jsonb', { name: 'terms', nullable: true })
  terms!: readonly (readonly [string, readonly Translation[]])[] | null;

  @Column('timestamptz', { name: 'learnt_at', default: () => 'clock_timestamp()' })
  learntAt!: Date;
}
