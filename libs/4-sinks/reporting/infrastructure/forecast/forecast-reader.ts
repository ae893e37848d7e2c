import type { PlainDate } from '@musubi/kernel';
import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { ForecastFacts, OpenContract } from '../../domain/forecast/forecast-income.js';
import { openStages } from '../../domain/forecast/stage-probability.js';
import type { Scope } from '../../domain/measure.js';
import { countedIn } from '../counted.js';

interface ForecastQuery {
  readonly tenantId: string;
  readonly scope: Scope;
  /** The fiscal year of `asOf`. */
  readonly fiscalYear: number;
  readonly asOf: PlainDate;
}

/** What was planned for the year, and for the furthest year after it that has a plan, by that day; whole yen. */
export interface ForecastPlans {
  readonly plan: number | null;
  readonly goal: { readonly fiscalYear: number; readonly amount: number } | null;
}

/** An open contract, and what it would bring in the year; whole yen. */
export interface CountedOpenContract extends OpenContract {
  readonly contractId: string;
  readonly number: string;
  readonly title: string;
  readonly company: string;
}

const mostShown = 200;

type KnownFacts = Omit<ForecastFacts, 'horizon'>;

const stages = openStages.map((stage) => `'${stage}'`).join(', ');

/** SQL: `known`, the stage of each contract on the day $2, and `open`, what those not signed yet would bring in the year $3. */
function openContracts(scope: Scope): string {
  return `known as (
         select distinct on (t.contract_id) t.contract_id, t.state from contracting.published_stage t
          where t.tenant_id = $1 and t.entered_on <= $2::date order by t.contract_id, t.version desc),
       open as (
         select k.contract_id, k.state as stage, sum(i.amount) as amount from known k
           join reporting.counted_contract c on c.contract_id = k.contract_id
           join contracting.published_instalment i on i.contract_id = k.contract_id and i.fiscal_year = $3::int
          where k.state in (${stages}) and ${countedIn(scope)} group by 1, 2)`;
}

/** What a forecast is told from, as it was known by the end of a day: the sums by day recorded, and the stages of contracts. */
@Injectable()
export class ForecastReader {
  constructor(private readonly database: Database) {}

  async facts({ tenantId, scope, fiscalYear, asOf }: ForecastQuery): Promise<KnownFacts & ForecastPlans> {
    // The same day of each year: 29 February is 28 February where there is none.
    const sameDay = `($2::date - make_interval(years => $3::int - y.fiscal_year))::date`;
    const sumOf = (measure: string, until: string): string => `coalesce((select sum(s.amount) from reporting.income_sum s
      where s.tenant_id = $1 and s.measure = '${measure}' and s.fiscal_year = y.fiscal_year and s.recorded_on <= ${until} and ${countedIn(scope)}), 0)`;
    const [row] = await this.database.query<{ facts: KnownFacts & ForecastPlans }>(
      `with year as (
         select y.fiscal_year, greatest(${sumOf('received', sameDay)}, ${sumOf('due', sameDay)}) as secured, ${sumOf('received', sameDay)} as by_then, ${sumOf('received', '$2::date')} as received
           from generate_series((select min(fiscal_year) from reporting.income_sum where tenant_id = $1 and measure = 'received'), $3::int) as y (fiscal_year)),
       -- What was due in a past year by contracts that were drafted by then and signed later. From the contracts on: of most no entry is looked at.
       drafted as materialized (
         select t.contract_id, t.entered_on, c.signed_on from contracting.published_stage t
           join contracting.published_contract c on c.contract_id = t.contract_id and c.signed_on > t.entered_on
          where t.tenant_id = $1 and t.version = 0),
       later as (
         select y.fiscal_year, sum(e.amount) as amount from year y
           join drafted d on d.entered_on <= ${sameDay} and d.signed_on > ${sameDay}
           join reporting.income_entry e on e.tenant_id = $1 and e.contract_id = d.contract_id and e.measure = 'due' and e.fiscal_year = y.fiscal_year
                and e.recorded_on <= $2::date and ${countedIn(scope)}
          group by 1),
       ${openContracts(scope)},
       reached as (
         select distinct t.contract_id, t.state as stage, k.state as ended from contracting.published_stage t
           join known k on k.contract_id = t.contract_id and k.state not in (${stages})
          where t.tenant_id = $1 and t.entered_on <= $2::date and t.state in (${stages})),
       -- The plan is one of private joint research.
       plan as (
         select distinct on (fiscal_year) fiscal_year, value as amount from reporting.plan_version
          where tenant_id = $1 and kpi = 'private_joint_research_income' and fiscal_year >= $3::int and valid_from <= $2::date and $4 order by fiscal_year desc, valid_from desc, id desc)
       select jsonb_build_object(
         'plan', (select amount from plan where fiscal_year = $3::int),
         'goal', (select jsonb_build_object('fiscalYear', fiscal_year, 'amount', amount) from plan where fiscal_year > $3::int limit 1),
         'fiscalYear', $3::int, 'received', coalesce((select by_then from year where fiscal_year = $3::int), 0), 'secured', coalesce((select secured from year where fiscal_year = $3::int), 0),
         'past', (select coalesce(jsonb_agg(jsonb_build_object('fiscalYear', y.fiscal_year, 'secured', y.secured, 'signedLater', coalesce(l.amount, 0), 'received', y.received) order by y.fiscal_year), '[]')
                    from year y left join later l on l.fiscal_year = y.fiscal_year where y.fiscal_year < $3::int),
         'open', (select coalesce(jsonb_agg(jsonb_build_object('stage', stage, 'amount', amount) order by contract_id), '[]') from open),
         'stages', (select coalesce(jsonb_agg(jsonb_build_object('stage', s.stage, 'signed', s.signed, 'withdrawn', s.withdrawn)), '[]') from (
                      select stage, count(*) filter (where ended <> 'withdrawn') as signed, count(*) filter (where ended = 'withdrawn') as withdrawn from reached group by 1) s)) as facts`,
      [tenantId, asOf, fiscalYear, scope === 'private_joint_research']);
    if (!row) throw new Error('the statement answers one row');
    return row.facts;
  }

  /** The open contracts that a forecast counts, the greatest first. */
  async open({ tenantId, scope, fiscalYear, asOf }: ForecastQuery): Promise<CountedOpenContract[]> {
    const rows = await this.database.query<{ row: CountedOpenContract }>(
      `with ${openContracts(scope)}
       select jsonb_build_object('contractId', o.contract_id, 'number', c.number, 'title', c.title, 'company', c.company_name, 'stage', o.stage, 'amount', o.amount) as row
         from open o join contracting.published_contract c on c.contract_id = o.contract_id order by o.amount desc, o.contract_id limit ${mostShown}`, [tenantId, asOf, fiscalYear]);
    return rows.map(({ row }) => row);
  }
}
