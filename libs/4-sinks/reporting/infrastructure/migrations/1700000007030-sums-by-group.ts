import { protect } from '@musubi/platform/database/row-level-security';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const groups = 'tenant_id, measure, fiscal_year, contract_type, is_private, department, hub, field, size, umbrella';
const sums = 'entries, amount, amount_ex_tax, direct, overhead';
const keys = `tenant_id, measure, fiscal_year, contract_type, is_private, coalesce(department_id::text, 'none'), coalesce(hub, 'none'), coalesce(field_code, 'none'),
  coalesce(company_size, 'none'), coalesce(umbrella_id::text, 'none')`;
const added = 'count(*), sum(amount), sum(amount_ex_tax), sum(direct), sum(overhead)';
/** Small letters byte by byte: comparing by the rules of a language takes ten times as long, and Japanese has no other case. */
export const words = `lower((number || ' ' || title || ' ' || company_name) collate "C")`;

/** The function that the trigger of added entries calls: their sums, and what else is kept of them. */
export const sumEntries = (andThen: string): string =>
  `create or replace function reporting.sum_entries() returns trigger language plpgsql as $$
   begin
     insert into reporting.income_sum as s
     select tenant_id, measure, fiscal_year, recorded_on, contract_type, is_private, pg_backend_pid() % 8, ${added}
       from added group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6
     on conflict (tenant_id, measure, fiscal_year, recorded_on, contract_type, is_private, slot) do update
       set entries = s.entries + excluded.entries, amount = s.amount + excluded.amount, amount_ex_tax = s.amount_ex_tax + excluded.amount_ex_tax,
           direct = s.direct + excluded.direct, overhead = s.overhead + excluded.overhead;

     insert into reporting.income_group_sum as s (${groups}, slot, ${sums})
     select ${keys}, pg_backend_pid() % 8, ${added} from added group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 order by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
     on conflict (${groups}, slot) do update
       set entries = s.entries + excluded.entries, amount = s.amount + excluded.amount, amount_ex_tax = s.amount_ex_tax + excluded.amount_ex_tax,
           direct = s.direct + excluded.direct, overhead = s.overhead + excluded.overhead;
     ${andThen}
     return null;
   end $$`;

const statements = [
  // All entries there are now by what they are counted under, so that what is asked as of now is read from as many rows as there are groups, however
  // many receipts there were.
  `create table reporting.income_group_sum (
     tenant_id uuid not null, measure text not null, fiscal_year int not null, contract_type text not null, is_private boolean not null,
     department text not null, hub text not null, field text not null, size text not null, umbrella text not null,
     slot int not null, entries int not null, amount bigint not null, amount_ex_tax bigint not null, direct bigint not null, overhead bigint not null,
     constraint income_group_sum_pkey primary key (${groups}, slot)) with (fillfactor = 70)`,
  ...protect('reporting.income_group_sum', { ownedBy: 'tenant_id', application: ['select', 'insert', 'update'] }),
  `alter table reporting.income_sum set (fillfactor = 70)`,

  // What a person looks for in the rows behind a figure, in a narrow table: a contract's own row is three times as wide, and its rights dearer.
  `create table reporting.contract_words (
     contract_id uuid not null constraint contract_words_pkey primary key, tenant_id uuid not null, words text collate "C" not null)`,
  ...protect('reporting.contract_words', { ownedBy: 'tenant_id', application: ['select', 'insert', 'update'] }),

  // One index for a page of rows, their total and a breakdown as of a day, all read from it alone.
  `drop index reporting.income_entry_page`,
  `drop index reporting.income_entry_breakdown`,
  `create index income_entry_page on reporting.income_entry (tenant_id, measure, fiscal_year, happened_on, id)
     include (recorded_on, contract_id, contract_type, is_private, company_size, department_id, hub, field_code, umbrella_id, amount, amount_ex_tax, direct, overhead)`,

  sumEntries(`
     insert into reporting.contract_words (contract_id, tenant_id, words)
     select contract_id, tenant_id, ${words} from contracting.published_contract where contract_id in (select contract_id from added) order by contract_id
     on conflict (contract_id) do nothing;`),
  `create function reporting.when_contract_renamed() returns trigger language plpgsql as $$
   begin
     update reporting.contract_words w set words = c.words
       from (select contract_id, ${words} as words from contracting.published_contract where contract_id = new.id) c where w.contract_id = c.contract_id;
     return null;
   end $$`,
  `create trigger contract_name_is_reported after update on contracting.contract for each row
     when ((old.number, old.title, old.company_name) is distinct from (new.number, new.title, new.company_name)) execute function reporting.when_contract_renamed()`,
];

const touched = ['contracting.contract', 'reporting.income_entry', 'reporting.income_group_sum', 'reporting.contract_words'];

/** Of the entries that stand already. The owner, whom the tables hide their rows from too, is let in for that. */
const backfill = [
  ...touched.map((table) => `alter table ${table} no force row level security`),
  `insert into reporting.income_group_sum (${groups}, slot, ${sums}) select ${keys}, 0, ${added} from reporting.income_entry group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10`,
  `insert into reporting.contract_words (contract_id, tenant_id, words)
   select c.contract_id, c.tenant_id, ${words} from contracting.published_contract c where c.contract_id in (select contract_id from reporting.income_entry)`,
  ...touched.map((table) => `alter table ${table} force row level security`),
];

export class ReportingSumsByGroup1700000007030 implements MigrationInterface {
  readonly name = 'ReportingSumsByGroup1700000007030';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...statements, ...backfill]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('the sums of what is entered meanwhile would be lost');
  }
}
