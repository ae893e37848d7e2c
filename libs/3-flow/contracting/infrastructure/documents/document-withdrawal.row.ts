import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ContractDocumentRow } from './contract-document.row.js';

/** That a document holds no more, and why; only added. */
@Entity({ schema: 'contracting', name: 'document_withdrawal' })
@ForeignKey(() => ContractDocumentRow, ['documentId'], ['id'], { name: 'document_withdrawal_document_fkey' })
export class DocumentWithdrawalRow {
  @PrimaryColumn('uuid', { name: 'document_id', primaryKeyConstraintName: 'document_withdrawal_pkey' })
  documentId!: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column('text')
  reason!: string;

  @Column('timestamptz', { name: 'withdrawn_at' })
  withdrawnAt!: Date;

  @Column('uuid', { name: 'withdrawn_by' })
  withdrawnBy!: string;
}
