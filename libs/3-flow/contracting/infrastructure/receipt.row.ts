import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ContractRow } from './contract.row.js';

/** Money received, with its split in the contract's proportion. Never edited: income is what these rows add up to. */
@Entity({ schema: 'contracting', name: 'receipt' })
@Index('receipt_contract', ['contractId'])
@Index('receipt_year', ['tenantId', 'fiscalYear', 'receivedOn', 'id'])
@Check('receipt_amount', `amount > 0`)
@Check('receipt_split', `direct + overhead + tax + other = amount`)
@Check('receipt_fiscal_year', `fiscal_year = extract(year from received_on - interval '3 months')`)
@ForeignKey(() => ContractRow, ['contractId', 'tenantId'], ['id', 'tenantId'], { name: 'receipt_contract_fkey' })
export class ReceiptRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'receipt_pkey' })
  id!: string;

  @Column('uuid', { name: 'contract_id' })
  contractId!: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column('date', { name: 'received_on' })
  receivedOn!: string;

  @Column('int', { name: 'fiscal_year' })
  fiscalYear!: number;

  @Column('bigint')
  amount!: number;

  @Column('bigint')
  direct!: number;

  @Column('bigint')
  overhead!: number;

  @Column('bigint')
  tax!: number;

  /** Researcher fee and strategic fee. */
  @Column('bigint')
  other!: number;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy!: string | null;
}
