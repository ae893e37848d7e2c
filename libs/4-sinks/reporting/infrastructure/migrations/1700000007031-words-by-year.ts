import type { MigrationInterface, QueryRunner } from 'typeorm';
import { sumEntries, words } from './1700000007030-sums-by-group.js';

const touched = ['reporting.income_entry', 'reporting.contract_words'];

/** The words of the contracts that a year has entries of: to look through all of twelve years took longer than all the rest. */
const statements = [
  `alter table reporting.contract_words drop constraint contract_words_pkey, add column fiscal_year int`,
  ...touched.map((table) => `alter table ${table} no force row level security`),
  `insert into reporting.contract_words (contract_id, tenant_id, words, fiscal_year)
   select contract_id, tenant_id, words, e.fiscal_year from reporting.contract_words join (select distinct contract_id, fiscal_year from reporting.income_entry) e using (contract_id)`,
  `delete from reporting.contract_words where fiscal_year is null`,
  ...touched.map((table) => `alter table ${table} force row level security`),
  `alter table reporting.contract_words alter column fiscal_year set not null, add constraint contract_words_pkey primary key (tenant_id, fiscal_year, contract_id)`,
  `create index contract_words_contract on reporting.contract_words (contract_id)`,
  sumEntries(`
     insert into reporting.contract_words (contract_id, tenant_id, fiscal_year, words)
     select contract_id, tenant_id, a.fiscal_year, ${words} from contracting.published_contract
       join (select distinct contract_id, fiscal_year from added) a using (contract_id) order by contract_id, a.fiscal_year
     on conflict (tenant_id, fiscal_year, contract_id) do nothing;`),
];

export class ReportingWordsByYear1700000007031 implements MigrationInterface {
  readonly name = 'ReportingWordsByYear1700000007031';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('the words of what is entered meanwhile would be lost');
  }
}
