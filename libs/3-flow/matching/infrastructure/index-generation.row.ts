import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Corpus } from './indexed-document.row.js';

/** How often the index of a corpus was built anew. */
@Entity({ schema: 'matching', name: 'index_generation' })
export class IndexGenerationRow {
  @PrimaryColumn('text', { name: 'corpus', primaryKeyConstraintName: 'index_generation_pkey' })
  corpus!: Corpus;

  @Column('int', { name: 'generation', default: 0 })
  generation!: number;
}
