import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InstalmentRow } from './instalment.row.js';
import { ReceiptRow } from './receipt.row.js';

/**
 * Which part of a receipt paid which instalment; a receipt's parts add up to it but for what came in too much, and an instalment
 * receives neither more than it is nor less than nothing.
 */
@Entity({ schema: 'contracting', name: 'receipt_allocation' })
@Index('receipt_allocation_instalment', ['instalmentId'])
@Check('receipt_allocation_amount', `amount <> 0`)
@ForeignKey(() => ReceiptRow, ['receiptId'], ['id'], { name: 'receipt_allocation_receipt_fkey' })
@ForeignKey(() => InstalmentRow, ['instalmentId'], ['id'], { name: 'receipt_allocation_instalment_fkey' })
export class ReceiptAllocationRow {
  @PrimaryColumn('uuid', { name: 'receipt_id', primaryKeyConstraintName: 'receipt_allocation_pkey' })
  receiptId!: string;

  @PrimaryColumn('uuid', { name: 'instalment_id', primaryKeyConstraintName: 'receipt_allocation_pkey' })
  instalmentId!: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column('bigint')
  amount!: number;
}
