import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { IncomeQuery, YearSums } from '../domain/income-year.js';
import { countedIn } from './counted.js';

/** Plan and income by fiscal year, in one statement. */
@Injectable()
export class IncomeReader {
  constructor(private readonly database: Database) {}

  async years({ tenantId, from, to, asOf, plansOf, scope }: IncomeQuery): Promise<YearSums[]> {
    const sum = (what: string, measure: string): string => `coalesce(sum(${what}) filter (where measure = '${measure}'), 0)`;
    const rows = await this.database.query<{ year: YearSums }>(
      `with sums as (
         select fiscal_year, ${sum('amount', 'received')} as received, ${sum('amount_ex_tax', 'received')} as received_ex_tax,
                ${sum('amount', 'contracted')} as contracted, ${sum('amount_ex_tax', 'contracted')} as contracted_ex_tax, ${sum('amount', 'due')} as due,
                ${sum('direct', 'received')} as direct, ${sum('overhead', 'received')} as overhead
           from reporting.${asOf === undefined ? 'income_group_sum' : 'income_sum'}
          where tenant_id = $1 and measure in ('received', 'contracted', 'due') and fiscal_year between $2 and $3
            ${asOf === undefined ? 'and $4::date is null' : 'and recorded_on <= $4'} and ${countedIn(scope)} group by fiscal_year),
       plan as (
         select distinct on (fiscal_year) fiscal_year, amount, source from reporting.income_plan
          where tenant_id = $1 and fiscal_year between $2 and $3 and valid_from <= $5 and $6
          order by fiscal_year, valid_from desc, id desc),
       unconfirmed as (
         select distinct on (fiscal_year) fiscal_year, note, source from contracting.published_rate_note
          where tenant_id = $1 and fiscal_year between $2 and $3 order by fiscal_year, policy_id desc)
       select jsonb_build_object(
                'fiscalYear', y, 'plan', p.amount, 'planSource', p.source,
                'received', coalesce(s.received, 0), 'receivedExTax', coalesce(s.received_ex_tax, 0),
                'contracted', coalesce(s.contracted, 0), 'contractedExTax', coalesce(s.contracted_ex_tax, 0), 'due', coalesce(s.due, 0),
                'direct', coalesce(s.direct, 0), 'overhead', coalesce(s.overhead, 0),
                'unconfirmed', case when u.fiscal_year is null then null else jsonb_build_object('note', u.note, 'source', u.source) end) as year
         from generate_series($2::int, $3::int) as y
         left join sums s on s.fiscal_year = y
         left join plan p on p.fiscal_year = y
         left join unconfirmed u on u.fiscal_year = y
        order by y`, [tenantId, from, to, asOf ?? null, plansOf, scope === 'private_joint_research']);
    return rows.map(({ year }) => year);
  }
}
