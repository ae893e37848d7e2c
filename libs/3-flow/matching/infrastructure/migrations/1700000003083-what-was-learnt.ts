import { protect } from '@musubi/platform/database/row-level-security';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `alter table matching.decision add column learnt_since int, add column taken_up_since int`,
  // Row-level security is forced: it would show the owner, who migrates, no row of either.
  `alter table matching.decision no force row level security`,
  `alter table matching.model no force row level security`,
  // What models of before knew was told by the time of the decision.
  `update matching.decision d set learnt_since = m.version, taken_up_since = case when d.outcome in ('accepted', 'contracted') then m.version end
     from (select d.match_id, min(m.version) as version from matching.decision d
             join matching.model m on m.tenant_id = d.tenant_id and m.learnt_at >= d.decided_at group by d.match_id) m
    where m.match_id = d.match_id`,
  `create index decision_taken_up on matching.decision (tenant_id, taken_up_since) where taken_up_since is not null`,
  `create table matching.learning (
     tenant_id uuid not null, asked_at timestamptz, ran_at timestamptz, needs int, version int, constraint learning_pkey primary key (tenant_id))`,
  `insert into matching.learning (tenant_id, ran_at, needs, version)
   select distinct on (tenant_id) tenant_id, learnt_at, needs, version from matching.model order by tenant_id, version desc`,
  `alter table matching.decision force row level security`,
  `alter table matching.model force row level security`,
  ...protect('matching.learning', { ownedBy: 'tenant_id', application: ['select'], system: ['select', 'insert', 'update'] }),
];

export class WhatWasLearnt1700000003083 implements MigrationInterface {
  readonly name = 'WhatWasLearnt1700000003083';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table matching.learning');
    await runner.query('alter table matching.decision drop column learnt_since, drop column taken_up_since');
  }
}
