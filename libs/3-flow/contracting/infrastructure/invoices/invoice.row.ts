import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { InvoiceIssuer } from '../../domain/invoices/invoice.js';
import type { InvoiceLine, TaxOfRate } from '../../domain/invoices/invoice-taxes.js';
import { ContractRow } from '../contract.row.js';
import { InstalmentRow } from '../instalment.row.js';

/** A document sent out, as it was: never changed, taken back by another one. Readable by the contract's company. */
@Entity({ schema: 'contracting', name: 'invoice' })
@Unique('invoice_number', ['tenantId', 'number'])
@Index('invoice_contract', ['contractId'])
@Index('invoice_instalment', ['instalmentId'])
@Index('invoice_cancelled_once', ['cancelsId'], { unique: true, where: 'cancels_id is not null' })
@Check('invoice_sign', `(cancels_id is null and amount > 0) or (cancels_id is not null and amount < 0)`)
@Check('invoice_fiscal_year', `fiscal_year = extract(year from issued_on - interval '3 months')`)
@ForeignKey(() => ContractRow, ['contractId', 'tenantId'], ['id', 'tenantId'], { name: 'invoice_contract_fkey' })
@ForeignKey(() => InstalmentRow, ['instalmentId'], ['id'], { name: 'invoice_instalment_fkey' })
@ForeignKey(() => InvoiceRow, ['cancelsId'], ['id'], { name: 'invoice_cancels_fkey' })
export class InvoiceRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'invoice_pkey' })
  id!: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column('uuid', { name: 'contract_id' })
  contractId!: string;

  @Column('uuid', { name: 'instalment_id' })
  instalmentId!: string;

  @Column('text')
  number!: string;

  @Column('uuid', { name: 'cancels_id', nullable: true })
  cancelsId!: string | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('date', { name: 'issued_on' })
  issuedOn!: string;

  @Column('int', { name: 'fiscal_year' })
  fiscalYear!: number;

  @Column('date', { name: 'due_date' })
  dueDate!: string;

  @Column('text')
  recipient!: string;

  @Column('text', { name: 'contract_number' })
  contractNumber!: string;

  @Column('text', { name: 'contract_title' })
  contractTitle!: string;

  @Column('bigint')
  amount!: number;

  @Column('jsonb')
  lines!: readonly InvoiceLine[];

  @Column('jsonb')
  taxes!: readonly TaxOfRate[];

  @Column('jsonb')
  issuer!: InvoiceIssuer;

  @Column('timestamptz', { name: 'issued_at' })
  issuedAt!: Date;

  @Column('uuid', { name: 'issued_by', nullable: true })
  issuedBy!: string | null;
}
