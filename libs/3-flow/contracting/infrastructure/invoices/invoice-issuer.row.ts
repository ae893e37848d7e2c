import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { InvoiceIssuer } from '../../domain/invoices/invoice.js';

/** A university as it stands on its invoices; only added to, the newest holds. */
@Entity({ schema: 'contracting', name: 'invoice_issuer' })
@Index('invoice_issuer_tenant', ['tenantId', 'id'])
export class InvoiceIssuerRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'invoice_issuer_pkey' })
  id!: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column('jsonb')
  issuer!: InvoiceIssuer;

  @Column('timestamptz', { name: 'set_at' })
  setAt!: Date;

  @Column('uuid', { name: 'set_by', nullable: true })
  setBy!: string | null;
}
