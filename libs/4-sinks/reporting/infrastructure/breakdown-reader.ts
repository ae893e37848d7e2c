import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { BreakdownGroup, BreakdownQuery, Dimension } from '../domain/breakdown.js';
import { countedIn } from './counted.js';
import { groupColumns, keyColumns } from './entry-conditions.js';

/** Where the name of a group stands; the rest is named by its key. */
const names: Readonly<Partial<Record<Dimension, string>>> = {
  department: `(select d.name from identity.published_department d where d.id::text = g.key)`,
  umbrella: `(select c.number || ' ' || c.company_name from contracting.published_contract c where c.contract_id::text = g.key)`,
  hub: `nullif(g.key, 'none')`,
};

const sums = `'count', coalesce(sum(entries), 0), 'amount', coalesce(sum(amount), 0), 'amountExTax', coalesce(sum(amount_ex_tax), 0),
  'direct', coalesce(sum(direct), 0), 'overhead', coalesce(sum(overhead), 0)`;

/** The entries of some years by one of the things they are counted under, largest first: as of now from their sums, as of a day from themselves. */
@Injectable()
export class BreakdownReader {
  constructor(private readonly database: Database) {}

  async groups({ tenantId, by, measure, scope, from, to, asOf }: BreakdownQuery): Promise<BreakdownGroup[]> {
    const [table, key, entries] = asOf === undefined ? ['income_group_sum', groupColumns[by], 'sum(entries)'] : ['income_entry', keyColumns[by], 'count(*)'];
    const rows = await this.database.query<{ group: BreakdownGroup }>(
      `with by_year as (
         select ${key} as key, fiscal_year, ${entries} as entries, sum(amount) as amount, sum(amount_ex_tax) as amount_ex_tax,
                sum(direct) as direct, sum(overhead) as overhead
           from reporting.${table}
          where tenant_id = $1 and measure = $2 and fiscal_year between $3 and $4${asOf === undefined ? '' : ' and recorded_on <= $5'} and ${countedIn(scope)}
          group by 1, 2),
       g as (
         select key, jsonb_build_object(${sums}) as total, sum(amount) as size,
                jsonb_agg(jsonb_build_object('fiscalYear', fiscal_year, 'count', entries, 'amount', amount, 'amountExTax', amount_ex_tax, 'direct', direct, 'overhead', overhead)
                          order by fiscal_year) as years
           from by_year group by key)
       select jsonb_build_object('key', g.key, 'name', ${names[by] ?? 'null'}, 'years', g.years, 'total', g.total) as group
         from g order by g.key = 'none', g.size desc, g.key`, [tenantId, measure, from, to, ...asOf === undefined ? [] : [asOf]]);
    return rows.map(({ group }) => group);
  }
}
