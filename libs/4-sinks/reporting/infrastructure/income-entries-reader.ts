import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { IncomeEntriesQuery, IncomeEntriesTotal, IncomeEntry } from '../domain/income-entry.js';
import { countedIn } from './counted.js';
import { letThrough } from './entry-conditions.js';

/** The entries behind a year's figure with their total, in one statement: what is listed always adds up to what is shown. */
@Injectable()
export class IncomeEntriesReader {
  constructor(private readonly database: Database) {}

  async page(query: IncomeEntriesQuery): Promise<{ entries: IncomeEntry[]; total: IncomeEntriesTotal }> {
    const { tenantId, measure, fiscalYear, asOf, after, limit } = query;
    const { sql, found, parameters } = letThrough(query, 8);
    const matching = `from reporting.income_entry e
          where e.tenant_id = $1 and e.measure = $2 and e.fiscal_year = $3 and ($4::date is null or e.recorded_on <= $4) and ${countedIn(query.scope)}${sql}`;
    const [row] = await this.database.query<{ entries: IncomeEntry[]; total: IncomeEntriesTotal }>(
      `with ${found} page as materialized (
         select e.* ${matching} and ($5::date is null or (e.happened_on, e.id) < ($5::date, $6::uuid))
          order by e.happened_on desc, e.id desc limit $7)
       select (select coalesce(jsonb_agg(jsonb_build_object(
                 'id', p.id, 'sourceId', p.source_id, 'date', p.happened_on, 'recordedOn', p.recorded_on,
                 'contractId', p.contract_id, 'number', c.number, 'title', c.title, 'contractType', p.contract_type,
                 'companyId', c.company_id, 'companyName', c.company_name, 'departmentId', p.department_id, 'departmentName', d.name,
                 'amount', p.amount, 'amountExTax', p.amount_ex_tax, 'direct', p.direct, 'overhead', p.overhead)
                 order by p.happened_on desc, p.id desc), '[]')
                 from page p join contracting.published_contract c on c.contract_id = p.contract_id
                 left join identity.published_department d on d.id = p.department_id) as entries,
              (select jsonb_build_object(
                 'count', count(*), 'amount', coalesce(sum(e.amount), 0), 'amountExTax', coalesce(sum(e.amount_ex_tax), 0),
                 'direct', coalesce(sum(e.direct), 0), 'overhead', coalesce(sum(e.overhead), 0)) ${matching}) as total`,
      [tenantId, measure, fiscalYear, asOf ?? null, after?.date ?? null, after?.id ?? null, limit ?? null, ...parameters]);
    if (!row) throw new Error('the statement answers one row');
    return row;
  }
}
