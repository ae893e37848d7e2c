import { protect } from '@musubi/platform/database/row-level-security';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `create table reporting.kpi_plan (
     id uuid not null constraint kpi_plan_pkey primary key, tenant_id uuid not null, kpi text not null, fiscal_year int not null,
     value bigint not null, valid_from date not null, source text not null)`,
  `create index kpi_plan_year on reporting.kpi_plan (tenant_id, kpi, fiscal_year, valid_from)`,
  `create table reporting.figure (
     id uuid not null constraint figure_pkey primary key, tenant_id uuid not null, subject text not null, fiscal_year int not null,
     value bigint not null, source text not null, recorded_on date not null)`,
  `create index figure_year on reporting.figure (tenant_id, subject, fiscal_year, recorded_on)`,
  ...['kpi_plan', 'figure'].flatMap((table) => [
    ...protect(`reporting.${table}`, { ownedBy: 'tenant_id', application: ['select', 'insert'] }),
    `create trigger ${table}_only_added before update or delete on reporting.${table} for each row execute function platform.refuse_change()`,
  ]),
  // The income of the plan is one of the goals, whichever table its plan was written in.
  `create view reporting.plan_version with (security_invoker = true) as
     select id, tenant_id, kpi, fiscal_year, value, valid_from, source from reporting.kpi_plan
     union all select id, tenant_id, 'private_joint_research_income', fiscal_year, amount, valid_from, source from reporting.income_plan`,
  `grant select on reporting.plan_version to musubi_application`,
];

export class ReportingKpis1700000007024 implements MigrationInterface {
  readonly name = 'ReportingKpis1700000007024';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view reporting.plan_version');
    await runner.query('drop table reporting.kpi_plan, reporting.figure');
  }
}
