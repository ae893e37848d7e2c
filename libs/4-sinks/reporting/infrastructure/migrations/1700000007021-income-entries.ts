import { protect } from '@musubi/platform/database/row-level-security';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { entryTriggers } from './income-entry-triggers.js';

const tables = [
  // What every figure is made of: one row per fact of money, as it was recorded. A change is a further row with the
  // difference, so that a past day's sum never changes. What reports tell apart is written down with it, as it was then.
  `create table reporting.income_entry (
     id uuid not null default uuidv7() constraint income_entry_pkey primary key, tenant_id uuid not null, measure text not null,
     source_id uuid not null, contract_id uuid not null, fiscal_year int not null, happened_on date not null, recorded_on date not null,
     amount bigint not null, amount_ex_tax bigint not null, direct bigint not null, overhead bigint not null,
     contract_type text not null, is_private boolean not null, company_id uuid not null, company_size text,
     department_id uuid, hub text, field_code text, umbrella_id uuid,
     constraint income_entry_measure check (measure in ('received', 'contracted', 'due')))`,
  `create index income_entry_contract on reporting.income_entry (contract_id, measure)`,
  // A page of the rows behind a figure, newest first.
  `create index income_entry_page on reporting.income_entry (tenant_id, measure, fiscal_year, happened_on, id)`,
  // A breakdown, read from the index alone.
  `create index income_entry_breakdown on reporting.income_entry (tenant_id, measure, fiscal_year)
     include (recorded_on, contract_type, is_private, company_size, department_id, hub, field_code, umbrella_id, amount, amount_ex_tax, direct, overhead)`,
  ...protect('reporting.income_entry', { ownedBy: 'tenant_id', application: ['select', 'insert'] }),
  `create trigger income_entry_only_added before update or delete on reporting.income_entry
     for each row execute function platform.refuse_change()`,

  // The same, summed by day recorded. Slots keep those who write at once out of each other's way.
  `create table reporting.income_sum (
     tenant_id uuid not null, measure text not null, fiscal_year int not null, recorded_on date not null, contract_type text not null, is_private boolean not null,
     slot int not null, entries int not null, amount bigint not null, amount_ex_tax bigint not null, direct bigint not null, overhead bigint not null,
     constraint income_sum_pkey primary key (tenant_id, measure, fiscal_year, recorded_on, contract_type, is_private, slot))`,
  ...protect('reporting.income_sum', { ownedBy: 'tenant_id', application: ['select', 'insert', 'update'] }),
];

/** What a contract's money is counted under. Only this view knows which of the other contexts' facts that is. */
const views = [
  `drop view reporting.private_joint_research_receipt`,
  `create view reporting.counted_contract with (security_invoker = true) as
   select c.*, o.kind is not distinct from 'company' as is_private,
          case when o.kind = 'company' then case c.sme when true then 'sme' when false then 'large' else identity.size_of_company(o.industry, o.capital, o.employees) end end as company_size, p.hub,
          coalesce((select f.field_code from triage.published_engagement_seed e join catalog.published_seed_field f on f.seed_id = e.seed_id
                     where e.engagement_id = c.engagement_id and f.field_code is not null order by e.accepted_at, e.seed_id limit 1), p.field_code) as field_code
     from contracting.published_contract c
     left join identity.published_organisation o on o.id = c.company_id
     left join identity.published_department_place p on p.id = c.department_id`,
  `grant select on reporting.counted_contract to musubi_application`,
];

const read = ['contracting.contract', 'contracting.instalment', 'contracting.receipt', 'contracting.contract_change', 'identity.organisation', 'identity.department', 'triage.engagement_match', 'catalog.seed'];
const written = ['reporting.income_entry', 'reporting.income_sum'];

/** What stands already is entered as it was recorded; the owner, whom the tables hide their rows from too, is let in for that. */
const backfill = [
  ...[...read, ...written].map((table) => `alter table ${table} no force row level security`),
  `do $$
   declare tenant uuid;
   begin
     for tenant in select distinct tenant_id from contracting.published_contract loop
       perform set_config('app.tenant', tenant::text, true);
       perform reporting.note_contracts(array(select contract_id from contracting.published_contract where tenant_id = tenant));
       perform reporting.note_receipts(array(select receipt_id from contracting.published_receipt_record where tenant_id = tenant));
     end loop;
     perform set_config('app.tenant', '', true);
   end $$`,
  ...[...read, ...written].map((table) => `alter table ${table} force row level security`),
];

export class ReportingIncomeEntries1700000007021 implements MigrationInterface {
  readonly name = 'ReportingIncomeEntries1700000007021';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...views, ...entryTriggers, ...backfill]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('the figures of past days would be lost');
  }
}
