import { newId } from '@musubi/kernel';
import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { BankLine } from '../../domain/bank/bank-line.js';
import type { WaitingInstalment } from '../../domain/bank/propose-payments.js';

/** A file with how many of its payments wait to be confirmed. */
export interface BankFile {
  readonly id: string;
  readonly name: string;
  readonly uploadedAt: string;
  readonly lines: number;
  readonly waiting: number;
  /** Rows that were in an earlier file. */
  readonly knownLines: number;
}

export type StoredBankLine = BankLine & { readonly id: string; readonly receiptId: string | null };

/** Banks' lists of the caller's university. */
@Injectable()
export class BankRepository {
  constructor(private readonly database: Database) {}

  /** Until the unit of work ends: two who take in or confirm at once would each find nothing done. */
  async hold(tenantId: string): Promise<void> {
    await this.database.query(`select pg_advisory_xact_lock(hashtextextended('contracting.bank_file ' || $1, 0))`, [tenantId]);
  }

  /** Payments that stand already are left out. @returns the file's id and how many are new */
  async addFile(tenantId: string, userId: string, name: string, lines: readonly BankLine[]): Promise<{ readonly id: string; readonly added: number }> {
    const id = newId();
    const known = await this.database.query<{ key: string }>('select key from contracting.bank_line where tenant_id = $1 and key = any ($2)', [tenantId, lines.map(({ key }) => key)]);
    const keys = new Set(known.map(({ key }) => key));
    const added = lines.filter(({ key }) => !keys.has(key));
    await this.database.query(
      `insert into contracting.bank_file (id, tenant_id, name, known_lines, uploaded_at, uploaded_by) values ($1, $2, $3, $4, clock_timestamp(), $5)`,
      [id, tenantId, name, lines.length - added.length, userId]);
    await this.database.query(
      `insert into contracting.bank_line (id, tenant_id, file_id, line, received_on, amount, payer, reference, key)
       select l.id, $1, $2, l.line, l.date, l.amount, l.payer, l.reference, l.key
         from jsonb_to_recordset($3::jsonb) as l (id uuid, line int, date date, amount bigint, payer text, reference text, key text)`,
      [tenantId, id, JSON.stringify(added.map((line) => ({ ...line, id: newId() })))]);
    return { id, added: added.length };
  }

  /** Newest first. */
  async files(tenantId: string, id?: string): Promise<BankFile[]> {
    const rows = await this.database.query<{ file: BankFile }>(
      `select jsonb_build_object('id', f.id, 'name', f.name, 'uploadedAt', f.uploaded_at, 'knownLines', f.known_lines,
                'lines', count(l.id), 'waiting', count(l.id) filter (where s.line_id is null)) as file
         from contracting.bank_file f left join contracting.bank_line l on l.file_id = f.id left join contracting.bank_settlement s on s.line_id = l.id
        where f.tenant_id = $1 and ($2::uuid is null or f.id = $2) group by f.id order by f.id desc limit 200`, [tenantId, id ?? null]);
    return rows.map(({ file }) => file);
  }

  async lines(fileId: string): Promise<StoredBankLine[]> {
    const rows = await this.database.query<{ line: StoredBankLine }>(
      `select jsonb_build_object('id', l.id, 'line', l.line, 'date', l.received_on, 'amount', l.amount, 'payer', l.payer, 'reference', l.reference,
                'key', l.key, 'receiptId', s.receipt_id) as line
         from contracting.bank_line l left join contracting.bank_settlement s on s.line_id = l.id where l.file_id = $1 order by l.line`, [fileId]);
    return rows.map(({ line }) => line);
  }

  /** Every instalment of the university that money is still waited for, the earliest due first. */
  async waiting(tenantId: string): Promise<WaitingInstalment[]> {
    const rows = await this.database.query<{ instalment: WaitingInstalment }>(
      `with open as (
         select i.id, i.contract_id, i.due_date, i.amount - coalesce((select sum(a.amount) from contracting.receipt_allocation a where a.instalment_id = i.id), 0) as open
           from contracting.instalment i where i.tenant_id = $1),
       payer as (
         select c.company_id, jsonb_agg(distinct l.payer) as payers
           from contracting.bank_settlement s join contracting.bank_line l on l.id = s.line_id join contracting.receipt r on r.id = s.receipt_id
           join contracting.contract c on c.id = r.contract_id where s.tenant_id = $1 group by c.company_id)
       select jsonb_build_object('instalmentId', o.id, 'contractId', c.id, 'contractNumber', c.number, 'companyName', c.company_name, 'dueDate', o.due_date,
                'open', o.open, 'payers', coalesce(p.payers, '[]'),
                'invoiceNumber', (select v.number from contracting.invoice v where v.instalment_id = o.id and v.cancels_id is null
                                     and not exists (select from contracting.invoice k where k.cancels_id = v.id) order by v.id desc limit 1)) as instalment
         from open o join contracting.contract c on c.id = o.contract_id left join payer p on p.company_id = c.company_id
        where o.open > 0 and c.state in ('signed', 'active', 'completed') order by o.due_date, o.id`, [tenantId]);
    return rows.map(({ instalment }) => instalment);
  }

  /** The line's row is new for one of all who settle it; the others find it taken. */
  async settle(tenantId: string, userId: string, lineId: string, receiptId: string): Promise<boolean> {
    const rows = await this.database.query(
      `insert into contracting.bank_settlement (line_id, tenant_id, receipt_id, settled_at, settled_by) values ($1, $2, $3, clock_timestamp(), $4)
       on conflict (line_id) do nothing returning line_id`, [lineId, tenantId, receiptId, userId]);
    return rows.length === 1;
  }
}
