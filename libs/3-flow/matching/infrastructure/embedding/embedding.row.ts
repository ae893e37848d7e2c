import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Corpus } from '../indexed-document.row.js';

/** Where an embedder places a need or a seed; another version's is replaced. */
@Entity({ schema: 'matching', name: 'embedding' })
@Index('embedding_changed', ['embedder', 'changedAt'])
export class EmbeddingRow {
  @PrimaryColumn('text', { name: 'corpus', primaryKeyConstraintName: 'embedding_pkey' })
  corpus!: Corpus;

  @PrimaryColumn('uuid', { name: 'document_id', primaryKeyConstraintName: 'embedding_pkey' })
  documentId!: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  /** Of the text that was embedded. */
  @Column('int', { name: 'version' })
  version!: number;

  @Column('text', { name: 'embedder' })
  embedder!: string;

  /** Little-endian float32, of length 1; null for a text that points nowhere. */
  @Column('bytea', { name: 'vector', nullable: true })
  vector!: Buffer | null;

  @Column('timestamptz', { name: 'changed_at', default: () => 'clock_timestamp()' })
  changedAt!: Date;
}
