import { protect } from '@musubi/platform/database/row-level-security';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `create table identity.workload_policy (
     tenant_id uuid not null, weekly_matches int not null,
     constraint workload_policy_pkey primary key (tenant_id),
     constraint workload_policy_tenant_fkey foreign key (tenant_id) references identity.organisation (id),
     constraint workload_policy_weekly_matches check (weekly_matches between 1 and 500))`,
  ...protect('identity.workload_policy', { ownedBy: 'tenant_id', application: ['select', 'insert', 'update'] }),
  `alter table identity.liaison add column weekly_matches int`,
  `alter table identity.liaison add constraint liaison_weekly_matches check (weekly_matches between 1 and 500)`,
];

export class Workload1700000001040 implements MigrationInterface {
  readonly name = 'Workload1700000001040';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table identity.liaison drop column weekly_matches');
    await runner.query('drop table identity.workload_policy');
  }
}
