import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { DocumentAudience } from '../../domain/documents/contract-document.js';
import { ContractRow } from '../contract.row.js';

/** A document attached to a contract, with its content; only added. Its company reads what is for both parties. */
@Entity({ schema: 'contracting', name: 'contract_document' })
@Index('contract_document_contract', ['contractId', 'id'])
@Index('contract_document_replaced_once', ['replacesId'], { unique: true, where: 'replaces_id is not null' })
@Check('contract_document_audience', `audience in ('university', 'parties')`)
@Check('contract_document_size', `size = octet_length(content) and size between 1 and 10000000`)
@ForeignKey(() => ContractDocumentRow, ['replacesId'], ['id'], { name: 'contract_document_replaces_fkey' })
@ForeignKey(() => ContractRow, ['contractId', 'tenantId'], ['id', 'tenantId'], { name: 'contract_document_contract_fkey' })
export class ContractDocumentRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'contract_document_pkey' })
  id!: string;

  @Column('uuid', { name: 'contract_id' })
  contractId!: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column('text')
  name!: string;

  @Column('text', { name: 'media_type' })
  mediaType!: string;

  @Column('int')
  size!: number;

  @Column('text')
  sha256!: string;

  @Column('text')
  audience!: DocumentAudience;

  @Column('uuid', { name: 'replaces_id', nullable: true })
  replacesId!: string | null;

  @Column('bytea')
  content!: Buffer;

  @Column('timestamptz', { name: 'uploaded_at' })
  uploadedAt!: Date;

  @Column('uuid', { name: 'uploaded_by' })
  uploadedBy!: string;
}
