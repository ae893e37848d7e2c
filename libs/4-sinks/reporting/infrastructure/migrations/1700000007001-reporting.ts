import { protect } from '@musubi/platform/database/row-level-security';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `create schema reporting`,
  `grant usage on schema reporting to musubi_application`,

  `create table reporting.income_plan (
     id uuid not null constraint income_plan_pkey primary key, tenant_id uuid not null, fiscal_year int not null,
     amount bigint not null, valid_from date not null, source text not null)`,
  `create index income_plan_year on reporting.income_plan (tenant_id, fiscal_year, valid_from)`,
  ...protect('reporting.income_plan', { ownedBy: 'tenant_id', application: ['select', 'insert'] }),
  `create trigger income_plan_only_added before update or delete on reporting.income_plan
     for each row execute function platform.refuse_change()`,

  // The one place that says what private joint research income is: figure, drill-down and export all read it.
  `create view reporting.private_joint_research_receipt with (security_invoker = true) as
   select r.tenant_id, r.receipt_id, r.contract_id, r.number, r.title, r.company_id, r.company_name, r.department_id, d.name as department_name,
          r.received_on, r.fiscal_year, r.amount, r.amount_ex_tax, r.direct, r.overhead
     from contracting.published_receipt r
     join identity.published_organisation o on o.id = r.company_id and o.kind = 'company'
     left join identity.published_department d on d.id = r.department_id
    where r.contract_type = 'joint_research'`,
  `grant select on reporting.private_joint_research_receipt to musubi_application`,
];

export class Reporting1700000007001 implements MigrationInterface {
  readonly name = 'Reporting1700000007001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema reporting cascade');
  }
}
