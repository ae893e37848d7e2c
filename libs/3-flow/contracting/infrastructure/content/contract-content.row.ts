import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { ContractContent } from '../../domain/content/contract-content.js';
import { ContractRow } from '../contract.row.js';

/** What a contract says, as it was put each time; only added, the last one holds. The university's own: its company does not read it. */
@Entity({ schema: 'contracting', name: 'contract_content' })
@ForeignKey(() => ContractRow, ['contractId', 'tenantId'], ['id', 'tenantId'], { name: 'contract_content_contract_fkey' })
export class ContractContentRow {
  @PrimaryColumn('uuid', { name: 'contract_id', primaryKeyConstraintName: 'contract_content_pkey' })
  contractId!: string;

  /** The contract's version that it made. */
  @PrimaryColumn('int', { primaryKeyConstraintName: 'contract_content_pkey' })
  version!: number;

  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column('jsonb')
  content!: ContractContent;

  @Column('timestamptz', { name: 'saved_at' })
  savedAt!: Date;

  @Column('uuid', { name: 'saved_by' })
  savedBy!: string;
}
