/** What one would write without the entries and their sums: over the contracts' own tables, as superuser, hence without row-level security. Parameters: tenant. */
const joint = `join contracting.contract c on c.id = x.contract_id join identity.organisation o on o.id = c.company_id and o.kind = 'company'
  where c.tenant_id = $1 and c.type = 'joint_research' and c.state <> 'draft'`;

const byYear = `
  with received as (select x.fiscal_year, sum(x.amount) as amount, sum(x.amount - x.tax) as ex_tax, sum(x.overhead) as overhead, sum(x.direct) as direct from contracting.receipt x ${joint} group by 1),
  due as (select x.fiscal_year, sum(x.amount) as amount from contracting.instalment x ${joint} group by 1),
  contracted as (select extract(year from c.signing_date - interval '3 months') as fiscal_year, sum(c.total) as amount
                   from contracting.contract c join identity.organisation o on o.id = c.company_id and o.kind = 'company'
                  where c.tenant_id = $1 and c.type = 'joint_research' and c.state <> 'draft' group by 1)
  select * from generate_series(2014, 2026) as y left join received r on r.fiscal_year = y left join due d on d.fiscal_year = y left join contracted k on k.fiscal_year = y`;

const rows = `
  select x.*, c.number, c.title, c.company_name, count(*) over (), sum(x.amount) over () from contracting.receipt x ${joint} and x.fiscal_year = 2020
   order by x.received_on desc, x.id desc limit 50`;

const breakdown = `select c.department_id, d.name, x.fiscal_year, sum(x.amount) from contracting.receipt x
  join contracting.contract c on c.id = x.contract_id join identity.organisation o on o.id = c.company_id and o.kind = 'company'
  left join identity.department d on d.id = c.department_id
  where c.tenant_id = $1 and c.type = 'joint_research' and x.fiscal_year between 2018 and 2021 group by 1, 2, 3`;

const contracts = `
  select c.id, c.number, c.title, c.company_name, sum(x.amount) as amount, count(*) over (), sum(sum(x.amount)) over () from contracting.receipt x ${joint} and x.fiscal_year = 2020
   group by c.id order by amount desc, c.id limit 25`;

export interface MeasuredReport {
  readonly name: string;
  readonly path: string;
  readonly peer: string;
}

export const measuredReports: readonly MeasuredReport[] = [
  { name: 'income', path: '/api/v1/reports/income?from=2014&to=2026', peer: byYear },
  { name: 'income as of a day', path: '/api/v1/reports/income?from=2014&to=2026&asOf=2020-09-30', peer: byYear },
  { name: 'rows behind', path: '/api/v1/reports/income/2020/receipts', peer: rows },
  { name: 'rows as of a day', path: '/api/v1/reports/income/2020/entries?measure=due&asOf=2020-09-30', peer: rows },
  { name: 'rows by words', path: '/api/v1/reports/income/2020/entries?scope=all&q=BENCH-77', peer: rows },
  { name: 'rows by a word of all', path: `/api/v1/reports/income/2020/entries?scope=all&q=${encodeURIComponent('共同研究')}`, peer: rows },
  { name: 'rows of one size', path: '/api/v1/reports/income/2020/entries?size=sme', peer: rows },
  { name: 'by department', path: '/api/v1/reports/breakdown?by=department&from=2018&to=2021', peer: breakdown },
  { name: 'by type, all years', path: '/api/v1/reports/breakdown?by=type&scope=all&from=2014&to=2026', peer: breakdown },
  { name: 'by size as of a day', path: '/api/v1/reports/breakdown?by=size&from=2018&to=2021&scope=all&asOf=2020-09-30', peer: breakdown },
  { name: 'forecast', path: '/api/v1/reports/forecast', peer: byYear },
  { name: 'forecast as of a day', path: '/api/v1/reports/forecast?asOf=2020-09-30', peer: byYear },
  { name: 'goals', path: '/api/v1/reports/kpis?from=2014&to=2036', peer: byYear },
  { name: 'goals as of a day', path: '/api/v1/reports/kpis?from=2014&to=2036&asOf=2020-09-30', peer: byYear },
  { name: 'fact book', path: '/api/v1/reports/fact-book?fiscalYear=2020', peer: byYear },
  { name: 'contracts of a figure', path: '/api/v1/reports/figures/2020/contracts?of=private_joint_research_income', peer: contracts },
];
