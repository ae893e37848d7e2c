import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { IncomeReceipt, IncomeReceiptsQuery, IncomeReceiptsTotal } from '../domain/income-receipt.js';

/** The receipts behind a year's figure with their total, in one statement: what is listed always adds up to what is shown. */
@Injectable()
export class IncomeReceiptsReader {
  constructor(private readonly database: Database) {}

  async page(query: IncomeReceiptsQuery): Promise<{ receipts: IncomeReceipt[]; total: IncomeReceiptsTotal }> {
    const [row] = await this.database.query<{ receipts: IncomeReceipt[]; total: IncomeReceiptsTotal }>(
      `with matching as materialized (
         select * from reporting.private_joint_research_receipt
          where tenant_id = $1 and fiscal_year = $2 and ($3::uuid is null or department_id = $3)
            and ($4::text is null or number ilike $4 or title ilike $4 or company_name ilike $4)),
       page as (
         select * from matching where $5::date is null or (received_on, receipt_id) < ($5::date, $6::uuid)
          order by received_on desc, receipt_id desc limit $7)
       select (select coalesce(jsonb_agg(jsonb_build_object(
                 'id', receipt_id, 'date', received_on, 'contractId', contract_id, 'number', number, 'title', title,
                 'companyId', company_id, 'companyName', company_name, 'departmentId', department_id, 'departmentName', department_name,
                 'amount', amount, 'amountExTax', amount_ex_tax, 'direct', direct, 'overhead', overhead)
                 order by received_on desc, receipt_id desc), '[]') from page) as receipts,
              (select jsonb_build_object(
                 'count', count(*), 'received', coalesce(sum(amount), 0), 'receivedExTax', coalesce(sum(amount_ex_tax), 0),
                 'direct', coalesce(sum(direct), 0), 'overhead', coalesce(sum(overhead), 0)) from matching) as total`,
      [query.tenantId, query.fiscalYear, query.departmentId ?? null, patternOf(query.text),
        query.after?.date ?? null, query.after?.id ?? null, query.limit ?? null]);
    if (!row) throw new Error('the statement answers one row');
    return row;
  }
}

/** The text anywhere, taken literally. */
function patternOf(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : `%${text.replace(/[\\%_]/gu, '\\$&')}%`;
}
