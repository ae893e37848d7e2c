import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The last number given to an invoice in a university's fiscal year; its row's lock makes the numbers gap-free. */
@Entity({ schema: 'contracting', name: 'invoice_number_counter' })
export class InvoiceNumberCounterRow {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'invoice_number_counter_pkey' })
  tenantId!: string;

  @PrimaryColumn('int', { name: 'fiscal_year', primaryKeyConstraintName: 'invoice_number_counter_pkey' })
  fiscalYear!: number;

  @Column('int')
  last!: number;
}
