import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { IncomeQuery, YearSums } from '../domain/income-year.js';

/** Plan and income by fiscal year, in one statement. */
@Injectable()
export class IncomeReader {
  constructor(private readonly database: Database) {}

  async years({ tenantId, from, to, asOf }: IncomeQuery): Promise<YearSums[]> {
    const rows = await this.database.query<{ year: YearSums }>(
      `with received as (
         select fiscal_year, sum(amount) as amount, sum(amount_ex_tax) as amount_ex_tax, sum(direct) as direct, sum(overhead) as overhead
           from reporting.private_joint_research_receipt
          where tenant_id = $1 and fiscal_year between $2 and $3 group by fiscal_year),
       plan as (
         select distinct on (fiscal_year) fiscal_year, amount, source from reporting.income_plan
          where tenant_id = $1 and fiscal_year between $2 and $3 and valid_from <= $4
          order by fiscal_year, valid_from desc, id desc),
       unconfirmed as (
         select distinct on (fiscal_year) fiscal_year, note, source from contracting.published_rate_note
          where tenant_id = $1 and fiscal_year between $2 and $3 order by fiscal_year, policy_id desc)
       select jsonb_build_object(
                'fiscalYear', y, 'plan', p.amount, 'planSource', p.source,
                'received', coalesce(r.amount, 0), 'receivedExTax', coalesce(r.amount_ex_tax, 0),
                'direct', coalesce(r.direct, 0), 'overhead', coalesce(r.overhead, 0),
                'unconfirmed', case when u.fiscal_year is null then null else jsonb_build_object('note', u.note, 'source', u.source) end) as year
         from generate_series($2::int, $3::int) as y
         left join received r on r.fiscal_year = y
         left join plan p on p.fiscal_year = y
         left join unconfirmed u on u.fiscal_year = y
        order by y`, [tenantId, from, to, asOf]);
    return rows.map(({ year }) => year);
  }
}
