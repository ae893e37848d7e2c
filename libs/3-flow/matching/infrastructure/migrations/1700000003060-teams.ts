import { protect } from '@musubi/platform/database/row-level-security';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `create table matching.team (
     need_id uuid not null, tenant_id uuid not null, company_id uuid not null, need_version int not null, aspects text[] not null, members jsonb not null,
     constraint team_pkey primary key (need_id, tenant_id))`,
  `create index team_company on matching.team (company_id, need_id)`,
  // Read by whom its matches are.
  ...protect('matching.team', {
    ownedBy: 'tenant_id', application: ['select'], system: ['select', 'insert', 'delete'],
    readableWhen: `company_id = (select platform.current_tenant()) or need_id in (select id from catalog.own_need where tenant_id = platform.current_tenant())`,
    hiddenWhen: 'need_id in (select unnest(catalog.needs_of_others()))',
  }),
];

export class MatchingTeams1700000003060 implements MigrationInterface {
  readonly name = 'MatchingTeams1700000003060';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table matching.team');
  }
}
