import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AnalysedDocument } from '../domain/analysis/analyse-document.js';
import type { PackedSpans } from '../domain/explanation/pack-spans.js';

export type Corpus = 'seed' | 'need';

/**
 * What the search index holds, kept in PostgreSQL: the index can be lost and is rebuilt from here,
 * and the corpus statistics are sums over these rows.
 */
@Entity({ schema: 'matching', name: 'indexed_document' })
@Index('indexed_document_standing', ['corpus', 'analyser'], { where: '(NOT removed)' })
@Index('indexed_document_changed', ['corpus', 'changedAt'])
export class IndexedDocumentRow {
  @PrimaryColumn('text', { name: 'corpus', primaryKeyConstraintName: 'indexed_document_pkey' })
  corpus!: Corpus;

  @PrimaryColumn('uuid', { name: 'document_id', primaryKeyConstraintName: 'indexed_document_pkey' })
  documentId!: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column('int', { name: 'version' })
  version!: number;

  /** Version of the analyser that made the terms; another one means: analyse again. */
  @Column('text', { name: 'analyser' })
  analyser!: string;

  @Column('text', { name: 'kind' })
  kind!: string;

  /** Who may find it: `public`, or ids of organisations. */
  @Column('text', { name: 'audience', array: true })
  audience!: string[];

  @Column('json', { name: 'document' })
  document!: AnalysedDocument;

  /** Where the terms stand, of seeds: read for the few that a match is made of. Null before that was kept. */
  @Column('json', { name: 'spans', nullable: true })
  spans!: PackedSpans | null;

  /** Withdrawn documents stay as a mark, so that every process's statistics learn of it. */
  @Column('boolean', { name: 'removed', default: false })
  removed!: boolean;

  @Column('timestamptz', { name: 'changed_at', default: () => 'clock_timestamp()' })
  changedAt!: Date;
}
