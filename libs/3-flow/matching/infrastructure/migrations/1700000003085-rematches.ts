import { protect } from '@musubi/platform/database/row-level-security';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `create table matching.rematch (
     id uuid not null, every_need boolean not null, begun_at timestamptz not null default clock_timestamp(),
     worked_at timestamptz not null default clock_timestamp(), total int not null default 0, matched int not null default 0,
     skipped int not null default 0, ended_at timestamptz, constraint rematch_pkey primary key (id))`,
  `create index rematch_open on matching.rematch (worked_at) where ended_at is null`,
  // The operator's, of all tenants together.
  ...protect('matching.rematch', { ownedBy: 'null::uuid', application: [], system: ['select', 'insert', 'update'] }),
];

export class Rematches1700000003085 implements MigrationInterface {
  readonly name = 'Rematches1700000003085';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table matching.rematch');
  }
}
