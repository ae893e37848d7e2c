import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { ReceiptRow } from '../receipt.row.js';
import { BankLineRow } from './bank-line.row.js';

/** What a person confirmed: the receipt that a payment of a bank's list became; once for a payment, for ever. */
@Entity({ schema: 'contracting', name: 'bank_settlement' })
@Unique('bank_settlement_receipt', ['receiptId'])
@ForeignKey(() => BankLineRow, ['lineId', 'tenantId'], ['id', 'tenantId'], { name: 'bank_settlement_line_fkey' })
@ForeignKey(() => ReceiptRow, ['receiptId'], ['id'], { name: 'bank_settlement_receipt_fkey' })
export class BankSettlementRow {
  @PrimaryColumn('uuid', { name: 'line_id', primaryKeyConstraintName: 'bank_settlement_pkey' })
  lineId!: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column('uuid', { name: 'receipt_id' })
  receiptId!: string;

  @Column('timestamptz', { name: 'settled_at' })
  settledAt!: Date;

  @Column('uuid', { name: 'settled_by' })
  settledBy!: string;
}
