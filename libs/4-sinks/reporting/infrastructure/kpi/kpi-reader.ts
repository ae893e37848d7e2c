import type { PlainDate } from '@musubi/kernel';
import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { KpiKey } from '../../domain/kpi/kpi-tree.js';
import { countedFromContracts, type PlanVersion, type StatedFigure } from '../../domain/kpi/kpi-year.js';
import { moneyConditions, standingConditions } from '../figures/figure-conditions.js';

export interface KpiQuery {
  readonly tenantId: string;
  readonly from: number;
  readonly to: number;
  /** Known by the end of this day. */
  readonly asOf: PlainDate;
}

type Of<Fact> = Fact & { readonly kpi: KpiKey; readonly fiscalYear: number };

/** Plans with their versions, stated figures, and what the university's own contracts count to. */
@Injectable()
export class KpiReader {
  constructor(private readonly database: Database) {}

  plans(query: KpiQuery): Promise<Of<PlanVersion>[]> {
    return this.facts(
      `select jsonb_build_object('kpi', kpi, 'fiscalYear', fiscal_year, 'value', value, 'validFrom', valid_from, 'source', source) as fact from reporting.plan_version
        where tenant_id = $1 and fiscal_year between $2 and $3 and valid_from <= $4 order by valid_from desc, id desc`, query);
  }

  stated(query: KpiQuery): Promise<Of<StatedFigure>[]> {
    return this.facts(
      `select jsonb_build_object('kpi', subject, 'fiscalYear', fiscal_year, 'value', value, 'source', source, 'recordedOn', recorded_on) as fact from reporting.figure
        where tenant_id = $1 and fiscal_year between $2 and $3 and recorded_on <= $4 order by recorded_on desc, id desc`, query);
  }

  /** A chair, department, laboratory or umbrella agreement counts in each fiscal year that its term reaches into. */
  async counted(query: KpiQuery): Promise<Of<StatedFigure>[]> {
    const sums = Object.entries(moneyConditions).map(([kpi, condition]) => `sum(amount) filter (where ${condition}) as ${kpi}`);
    const counts = Object.entries(standingConditions).map(([kpi, condition]) => `count(*) filter (where ${condition}) as ${kpi}`);
    const facts = await this.facts<Of<{ readonly value: number }>>(
      `with money as (
         select fiscal_year, ${sums.join(', ')}
           from reporting.income_sum where tenant_id = $1 and measure = 'received' and fiscal_year between $2 and $3 and recorded_on <= $4 group by 1),
       standing as (
         select y as fiscal_year, ${counts.join(', ')}
           from generate_series($2::int, $3::int) as y
           join contracting.published_contract c on c.start_date <= make_date(y + 1, 3, 31) and c.end_date >= make_date(y, 4, 1)
          where c.tenant_id = $1 and c.signed_on <= $4 and (${Object.values(standingConditions).join(' or ')})
          group by 1),
       fact as (
         select fiscal_year, key, value from (select to_jsonb(money) as of from money union all select to_jsonb(standing) from standing) s
           cross join lateral jsonb_each(s.of) cross join lateral (select (s.of ->> 'fiscal_year')::int as fiscal_year) y where key <> 'fiscal_year')
       select jsonb_build_object('kpi', key, 'fiscalYear', fiscal_year, 'value', value) as fact from fact where value <> 'null'::jsonb order by fiscal_year, key`, query);
    return facts.map((fact) => ({ ...fact, source: countedFromContracts, recordedOn: null }));
  }

  /** Facts as JSON, which keeps whole numbers exact. */
  private async facts<Fact>(sql: string, { tenantId, from, to, asOf }: KpiQuery): Promise<Fact[]> {
    return (await this.database.query<{ fact: Fact }>(sql, [tenantId, from, to, asOf])).map(({ fact }) => fact);
  }
}
