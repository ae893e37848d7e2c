import type { PlainDate } from '@musubi/kernel';
import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import { mostPatentFields, type PatentField, patentField } from '../../domain/fact-book/sheet.js';
import { groupConditions } from '../figures/figure-conditions.js';

interface CellFact {
  readonly cell: string;
  readonly fiscalYear: number;
  readonly value: number;
}

interface FactBookQuery {
  readonly tenantId: string;
  readonly from: number;
  readonly to: number;
  readonly asOf: PlainDate;
}

/**
 * Counts and amounts of the sheet, from the same entries as the reports: a contract counts in a fiscal year in which money was received on
 * it (未確認: the sheet's own rule for contracts without money in the year is not published). Amounts in thousand yen, rounded half up.
 */
@Injectable()
export class FactBookReader {
  constructor(private readonly database: Database) {}

  async counted({ tenantId, from, to, asOf }: FactBookQuery): Promise<CellFact[]> {
    const { private_10m: large, ...groups } = groupConditions;
    const cells = Object.entries(groups).flatMap(([group, condition]) => [
      `'${group}.count', count(*) filter (where ${condition} and amount > 0)`,
      `'${group}.amount', round(coalesce(sum(amount) filter (where ${condition}), 0) / 1000)`,
    ]);
    const rows = await this.database.query<{ fact: CellFact }>(
      `with contract as (
         select contract_type, fiscal_year, contract_id, bool_or(is_private) as is_private, max(company_size) as company_size, sum(amount)::numeric as amount
           from reporting.income_entry
          where tenant_id = $1 and measure = 'received' and fiscal_year between $2 and $3 and recorded_on <= $4
            and contract_type in ('joint_research', 'commissioned_research') group by 1, 2, 3),
       sheet as (
         select contract_type, fiscal_year, jsonb_build_object(${cells.join(', ')}, 'private_10m.count', count(*) filter (where ${large})) as of
           from contract group by 1, 2)
       select jsonb_build_object('cell', contract_type || '.' || key, 'fiscalYear', fiscal_year, 'value', value) as fact
         from sheet cross join lateral jsonb_each(of)`, [tenantId, from, to, asOf]);
    return rows.map(({ fact }) => fact);
  }

  /** The last fiscal year up to `to` of which anything is counted or stated by a day; undefined: none. */
  async lastYear({ tenantId, to, asOf }: Omit<FactBookQuery, 'from'>, cells: readonly string[]): Promise<number | undefined> {
    const [row] = await this.database.query<{ year: number | null }>(
      `select max(fiscal_year) as year from (
         select fiscal_year from reporting.income_sum
          where tenant_id = $1 and measure = 'received' and fiscal_year <= $2 and recorded_on <= $3 and contract_type in ('joint_research', 'commissioned_research')
         union all select fiscal_year from reporting.figure where tenant_id = $1 and subject = any ($4) and fiscal_year <= $2 and recorded_on <= $3) y`, [tenantId, to, asOf, cells]);
    return row?.year ?? undefined;
  }

  /** Of each year the fields with the most applications as stated last, most first, ties by name. */
  async patentFields({ tenantId, from, to, asOf }: FactBookQuery): Promise<PatentField[]> {
    const rows = await this.database.query<{ fact: PatentField }>(
      `with stated as (
         select distinct on (subject, fiscal_year) fiscal_year, substr(subject, length($5) + 2) as field, value, source from reporting.figure
          where tenant_id = $1 and fiscal_year between $2 and $3 and recorded_on <= $4 and subject like $5 || '.%'
          order by subject, fiscal_year, recorded_on desc, id desc),
       placed as (select *, row_number() over (partition by fiscal_year order by value desc, field collate "C") as place from stated where value > 0)
       select jsonb_build_object('fiscalYear', fiscal_year, 'field', field, 'applications', value, 'source', source) as fact
         from placed where place <= $6 order by fiscal_year, place`, [tenantId, from, to, asOf, patentField, mostPatentFields]);
    return rows.map(({ fact }) => fact);
  }

  /** What was stated last of each cell. */
  async stated({ tenantId, from, to, asOf }: FactBookQuery): Promise<(CellFact & { readonly source: string })[]> {
    const rows = await this.database.query<{ fact: CellFact & { readonly source: string } }>(
      `select distinct on (subject, fiscal_year) jsonb_build_object('cell', subject, 'fiscalYear', fiscal_year, 'value', value, 'source', source) as fact from reporting.figure
        where tenant_id = $1 and fiscal_year between $2 and $3 and recorded_on <= $4 order by subject, fiscal_year, recorded_on desc, id desc`, [tenantId, from, to, asOf]);
    return rows.map(({ fact }) => fact);
  }
}
