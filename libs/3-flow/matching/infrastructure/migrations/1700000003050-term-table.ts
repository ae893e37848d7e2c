import { protect } from '@musubi/platform/database/row-level-security';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `create table matching.term_table (
     version text not null, analyser text not null, documents int not null, lesson text not null, terms jsonb,
     learnt_at timestamptz not null default clock_timestamp(), constraint term_table_pkey primary key (version))`,
  `create index term_table_newest on matching.term_table (analyser, learnt_at)`,
  // Of all universities' public texts together: only the matcher reads it.
  ...protect('matching.term_table', { ownedBy: 'null::uuid', application: [], system: ['select', 'insert', 'update'] }),
];

export class TermTable1700000003050 implements MigrationInterface {
  readonly name = 'TermTable1700000003050';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table matching.term_table');
  }
}
