import type pg from 'pg';

export const receiptsOfContract = 4;
const firstYear = 2014;
const years = 12;
const portion = 5_000;

/** Contracts of the university over twelve fiscal years; seven in ten are joint research. Each of its departments and all companies take turns. */
const planContracts = `
  create temporary table plan as
  select uuidv7() as contract_id, n, c.id as company_id, c.name as company_name, d.id as department_id,
         (array['joint_research', 'joint_research', 'joint_research', 'joint_research', 'joint_research', 'joint_research', 'joint_research',
                'commissioned_research', 'academic_consulting', 'donation'])[1 + n % 10] as type,
         (make_date(${firstYear} + n % ${years}, 4, 1) + (n::bigint * 37 % 365)::int)::date as signed, 100000::bigint * (1 + (n::bigint * 7919) % 300) as direct
    from generate_series(1, $1::int) as n
    join (select id, name, row_number() over (order by id) - 1 as place, count(*) over () as many from identity.organisation where kind = 'company') c on c.place = n % c.many
    join (select id, row_number() over (order by id) - 1 as place, count(*) over () as many from identity.department where tenant_id = $2) d on d.place = n % d.many`;

/** Overhead 30 %, tax 10 % on top. */
const fromPlan = [
  `insert into contracting.contract (id, tenant_id, company_id, company_name, department_id, number, title, type, state, version, signing_date, start_date, end_date,
     direct, researcher_fee, overhead, strategic_fee, subtotal, tax, total, rounding_difference, policy_id, policy_valid_from, rule_index, rate_bp, overhead_base,
     date_basis, rounding_unit, rounding_scope, tax_mode, tax_rate_bp, drafted_at, signed_at)
   select contract_id, $1, company_id, company_name, department_id, 'BENCH-' || n, '共同研究 ' || n, type, 'active', 1, signed, signed, signed + 700,
     direct, 0, direct * 3 / 10, 0, direct * 13 / 10, direct * 13 / 100, direct * 143 / 100, 0, contract_id, signed, 0, 3000, 'direct',
     'start', 1, 'total', 'exclusive', 1000, signed, signed from plan`,
  `insert into contracting.instalment (id, contract_id, tenant_id, sequence, due_date, fiscal_year, amount)
   select uuidv7(), contract_id, $1, part, due, extract(year from due - interval '3 months'), direct * 143 / 100 / ${receiptsOfContract}
     from plan, generate_series(1, ${receiptsOfContract}) as part, lateral (select signed + part * 160 as due) d`,
  `insert into contracting.receipt (id, contract_id, tenant_id, received_on, fiscal_year, amount, direct, overhead, tax, other, recorded_at)
   select uuidv7(), contract_id, $1, due_date + 12, extract(year from due_date + 12 - interval '3 months'), amount, amount - amount * 3 / 13 - amount / 11, amount * 3 / 13, amount / 11, 0, due_date + 15
     from contracting.instalment where tenant_id = $1`,
];

/**
 * So many contracts with four instalments and receipts each. As superuser, with the checks of single rows at rest: it stands for years of work.
 * The entries of reports are made by the functions that the product's own triggers call.
 */
export async function fillContracts(client: pg.Client, tenantId: string, contracts: number): Promise<void> {
  await client.query(planContracts, [contracts, tenantId]);
  await client.query('set session_replication_role = replica');
  for (const statement of fromPlan) await client.query(statement, [tenantId]);
  await client.query('set session_replication_role = origin');
  await client.query('vacuum analyze');
  await client.query(`select set_config('app.tenant', $1, false)`, [tenantId]);
  for (let from = 0; from < contracts; from += portion) {
    const { rows: [some] } = await client.query<{ ids: string[] }>('select array_agg(contract_id) as ids from plan where n > $1 and n <= $2', [from, from + portion]);
    await client.query('select reporting.note_contracts($1)', [some?.ids]);
    await client.query('select reporting.note_receipts(array(select id from contracting.receipt where contract_id = any ($1)))', [some?.ids]);
  }
  await client.query('vacuum analyze');
}
