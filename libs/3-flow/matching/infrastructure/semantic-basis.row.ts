import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What was learnt of the seeds' corpus; the newest of an analyser is in use, older ones tell what scored older matches. */
@Entity({ schema: 'matching', name: 'semantic_basis' })
@Index('semantic_basis_newest', ['analyser', 'learntAt'])
export class SemanticBasisRow {
  /** Made from the contents. */
  @PrimaryColumn('text', { name: 'version', primaryKeyConstraintName: 'semantic_basis_pkey' })
  version!: string;

  @Column('text', { name: 'analyser' })
  analyser!: string;

  @Column('int', { name: 'dimensions' })
  dimensions!: number;

  @Column('int', { name: 'documents' })
  documents!: number;

  /** Null once a newer one has taken its place: nobody scores with it again. */
  @Column('text', { name: 'terms', array: true, nullable: true })
  terms!: string[] | null;

  /** Little-endian float32: the idf of each term, then each term's vector. */
  @Column('bytea', { name: 'numbers', nullable: true })
  numbers!: Buffer | null;

  @Column('timestamptz', { name: 'learnt_at', default: () => 'clock_timestamp()' })
  learntAt!: Date;
}
