import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { IncomeEntriesQuery, IncomeEntriesTotal, IncomeEntry } from '../domain/income-entry.js';
import { countedIn } from './counted.js';
import { groupColumns, keyColumns, letThrough, patternOf } from './entry-conditions.js';

/** The entries behind a year's figure with their total, in one statement: what is listed always adds up to what is shown. */
@Injectable()
export class IncomeEntriesReader {
  constructor(private readonly database: Database) {}

  async page(query: IncomeEntriesQuery): Promise<{ entries: IncomeEntry[]; total: IncomeEntriesTotal }> {
    const { tenantId, measure, fiscalYear, scope, asOf, after, limit } = query;
    const pattern = patternOf(query.text);
    const { sql, parameters } = letThrough(query, keyColumns, 9);
    const within = `tenant_id = $1 and measure = $2 and fiscal_year = $3 and ${countedIn(scope)}`;
    const asked = `from reporting.income_entry where ${within} and ($4::date is null or recorded_on <= $4)${sql}`;
    // "is true": kept a condition on each entry, not turned into a search for the entries of each contract, of which there may be all.
    const found = `found as materialized (select id, happened_on, amount, amount_ex_tax, direct, overhead ${asked}
      and (contract_id in (select contract_id from reporting.contract_words where tenant_id = $1 and fiscal_year = $3 and words like $8 collate "C")) is true),`;
    const matching = pattern === null ? `${asked} and $8::text is null` : 'from found where true';
    // As of now, and not by words, the total stands in the sums.
    const summed = asOf === undefined && pattern === null;
    const total = summed ? `from reporting.income_group_sum where ${within}${letThrough(query, groupColumns, 9).sql}` : matching;
    const [row] = await this.database.query<{ entries: IncomeEntry[]; total: IncomeEntriesTotal }>(
      `with ${pattern === null ? '' : found} chosen as materialized (
         select id ${matching} and ($5::date is null or (happened_on, id) < ($5::date, $6::uuid)) order by happened_on desc, id desc limit $7),
       page as materialized (select e.* from reporting.income_entry e where e.id in (select id from chosen))
       select (select coalesce(jsonb_agg(jsonb_build_object(
                 'id', p.id, 'sourceId', p.source_id, 'date', p.happened_on, 'recordedOn', p.recorded_on,
                 'contractId', p.contract_id, 'number', c.number, 'title', c.title, 'contractType', p.contract_type,
                 'companyId', c.company_id, 'companyName', c.company_name, 'departmentId', p.department_id, 'departmentName', d.name,
                 'amount', p.amount, 'amountExTax', p.amount_ex_tax, 'direct', p.direct, 'overhead', p.overhead)
                 order by p.happened_on desc, p.id desc), '[]')
                 from page p join contracting.published_contract c on c.contract_id = p.contract_id
                 left join identity.published_department d on d.id = p.department_id) as entries,
              (select jsonb_build_object(
                 'count', ${summed ? 'coalesce(sum(entries), 0)' : 'count(*)'}, 'amount', coalesce(sum(amount), 0), 'amountExTax', coalesce(sum(amount_ex_tax), 0),
                 'direct', coalesce(sum(direct), 0), 'overhead', coalesce(sum(overhead), 0)) ${total}) as total`,
      [tenantId, measure, fiscalYear, asOf ?? null, after?.date ?? null, after?.id ?? null, limit ?? null, pattern, ...parameters]);
    if (!row) throw new Error('the statement answers one row');
    return row;
  }
}
