import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ReceiptKind } from '../domain/money-in/receipt-entry.js';
import { ContractRow } from './contract.row.js';

/**
 * Money received, with its split in the contract's proportion, and what took it back: counter-entries and refunds are
 * rows of their own with negative amounts. Never edited: income is what these rows add up to.
 */
@Entity({ schema: 'contracting', name: 'receipt' })
@Index('receipt_contract', ['contractId'])
@Index('receipt_year', ['tenantId', 'fiscalYear', 'receivedOn', 'id'])
@Index('receipt_reversed_once', ['countersId'], { unique: true, where: 'counters_id is not null' })
@Check('receipt_kind', `(kind = 'receipt' and amount > 0) or (kind = 'reversal' and amount <> 0) or (kind in ('overpaid_refund', 'refund') and amount < 0)`)
@Check('receipt_counters', `(kind = 'reversal') = (counters_id is not null)`)
@Check('receipt_unallocated', `unallocated between least(amount, 0) and greatest(amount, 0) and (kind <> 'overpaid_refund' or unallocated = amount)`)
@Check('receipt_split', `direct + overhead + tax + other = amount`)
@Check('receipt_fiscal_year', `fiscal_year = extract(year from received_on - interval '3 months')`)
@ForeignKey(() => ReceiptRow, ['countersId'], ['id'], { name: 'receipt_counters_fkey' })
@ForeignKey(() => ContractRow, ['contractId', 'tenantId'], ['id', 'tenantId'], { name: 'receipt_contract_fkey' })
export class ReceiptRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'receipt_pkey' })
  id!: string;

  @Column('uuid', { name: 'contract_id' })
  contractId!: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column('text', { default: 'receipt' })
  kind!: ReceiptKind;

  /** The row that a reversal takes back. */
  @Column('uuid', { name: 'counters_id', nullable: true })
  countersId!: string | null;

  /** Why it was taken back or given back. */
  @Column('text', { nullable: true })
  reason!: string | null;

  /** What came in beyond the instalments that were open. */
  @Column('bigint', { default: 0 })
  unallocated!: number;

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
