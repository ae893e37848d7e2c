import { type FiscalYear, newId } from '@musubi/kernel';
import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { Invoice, InvoiceIssuer } from '../../domain/invoices/invoice.js';
import { type InvoiceNumber, invoiceNumber } from '../../domain/invoices/invoice-number.js';

const columns = `jsonb_build_object(
  'id', i.id, 'tenantId', i.tenant_id, 'contractId', i.contract_id, 'instalmentId', i.instalment_id, 'number', i.number, 'cancelsId', i.cancels_id,
  'reason', i.reason, 'issuedOn', i.issued_on, 'fiscalYear', i.fiscal_year, 'dueDate', i.due_date, 'recipient', i.recipient,
  'contractNumber', i.contract_number, 'contractTitle', i.contract_title, 'amount', i.amount, 'lines', i.lines, 'taxes', i.taxes, 'issuer', i.issuer,
  'issuedAt', i.issued_at, 'issuedBy', i.issued_by) as invoice`;

/** Invoices with who issues them. What row-level security hides is not found. */
@Injectable()
export class InvoiceRepository {
  constructor(private readonly database: Database) {}

  async find(id: string): Promise<Invoice | undefined> {
    return (await this.select('i.id = $1', id))[0];
  }

  /** In the order they were issued. */
  ofContract(contractId: string): Promise<Invoice[]> {
    return this.select('i.contract_id = $1', contractId);
  }

  async add(invoice: Invoice): Promise<void> {
    await this.database.query(
      `insert into contracting.invoice (id, tenant_id, contract_id, instalment_id, number, cancels_id, reason, issued_on, fiscal_year, due_date,
              recipient, contract_number, contract_title, amount, lines, taxes, issuer, issued_at, issued_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`,
      [invoice.id, invoice.tenantId, invoice.contractId, invoice.instalmentId, invoice.number, invoice.cancelsId, invoice.reason, invoice.issuedOn,
        invoice.fiscalYear, invoice.dueDate, invoice.recipient, invoice.contractNumber, invoice.contractTitle, invoice.amount,
        JSON.stringify(invoice.lines), JSON.stringify(invoice.taxes), JSON.stringify(invoice.issuer), invoice.issuedAt, invoice.issuedBy]);
  }

  /** The next number; the counter's row stays locked until the unit of work ends, so that one that fails is given again. */
  async nextNumber(tenantId: string, universityCode: string, fiscalYear: FiscalYear): Promise<InvoiceNumber> {
    const [row] = await this.database.query<{ last: number }>(
      `insert into contracting.invoice_number_counter as k (tenant_id, fiscal_year, last) values ($1, $2, 1)
       on conflict (tenant_id, fiscal_year) do update set last = k.last + 1 returning last`, [tenantId, fiscalYear]);
    if (!row) throw new Error('the counter is not in this tenant');
    return invoiceNumber(universityCode, fiscalYear, row.last);
  }

  async issuer(tenantId: string): Promise<InvoiceIssuer | undefined> {
    const [row] = await this.database.query<{ issuer: InvoiceIssuer }>(
      'select issuer from contracting.invoice_issuer where tenant_id = $1 order by id desc limit 1', [tenantId]);
    return row?.issuer;
  }

  async setIssuer(tenantId: string, issuer: InvoiceIssuer, setBy: string | null): Promise<void> {
    await this.database.query(
      'insert into contracting.invoice_issuer (id, tenant_id, issuer, set_at, set_by) values ($1, $2, $3, clock_timestamp(), $4)', [newId(), tenantId, JSON.stringify(issuer), setBy]);
  }

  private async select(where: string, value: string): Promise<Invoice[]> {
    const rows = await this.database.query<{ invoice: Invoice }>(`select ${columns} from contracting.invoice i where ${where} order by i.id`, [value]);
    return rows.map(({ invoice }) => invoice);
  }
}
