import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What reports tell apart: the hub that a department belongs to, and whether a company is small or medium. */
const statements = [
  `alter table identity.department add column hub text`,
  `create view identity.published_department_place with (security_invoker) as
     select id, tenant_id, hub, field_codes[1] as field_code from identity.department where tenant_id = (select platform.current_tenant())`,
  // The rule of domain/small-or-medium-enterprise.ts as SQL, where a figure is made of many rows; a test holds them to one another.
  `create function identity.size_of_company(industry text, capital bigint, employees int) returns text language sql immutable as $$
     select case
       when capital <= most_capital or employees <= most_employees then 'sme'
       when capital is null or employees is null then null
       else 'large' end
       from (select case coalesce(industry, 'manufacturing') when 'wholesale' then 100000000 when 'retail' then 50000000 when 'service' then 50000000 else 300000000 end as most_capital,
                    case coalesce(industry, 'manufacturing') when 'wholesale' then 100 when 'retail' then 50 when 'service' then 100 else 300 end as most_employees) as limits
   $$`,
  `grant select on identity.published_department_place to musubi_application`,
];

export class IdentityHubsAndSizes1700000007020 implements MigrationInterface {
  readonly name = 'IdentityHubsAndSizes1700000007020';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view identity.published_department_place');
    await runner.query('drop function identity.size_of_company');
    await runner.query('alter table identity.department drop column hub');
  }
}
