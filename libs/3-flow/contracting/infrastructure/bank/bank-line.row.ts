import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { BankFileRow } from './bank-file.row.js';

/** A payment of a bank's list; the same payment in two files stands once. */
@Entity({ schema: 'contracting', name: 'bank_line' })
@Unique('bank_line_once', ['tenantId', 'key'])
@Unique('bank_line_tenant', ['id', 'tenantId'])
@Index('bank_line_file', ['fileId'])
@Check('bank_line_amount', `amount > 0`)
@ForeignKey(() => BankFileRow, ['fileId', 'tenantId'], ['id', 'tenantId'], { name: 'bank_line_file_fkey' })
export class BankLineRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'bank_line_pkey' })
  id!: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column('uuid', { name: 'file_id' })
  fileId!: string;

  /** Place in the file. */
  @Column('int')
  line!: number;

  @Column('date', { name: 'received_on' })
  receivedOn!: string;

  @Column('bigint')
  amount!: number;

  @Column('text')
  payer!: string;

  @Column('text')
  reference!: string;

  @Column('text')
  key!: string;
}
