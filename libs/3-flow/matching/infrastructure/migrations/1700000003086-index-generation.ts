import { protect } from '@musubi/platform/database/row-level-security';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  'create table matching.index_generation (corpus text not null, generation int not null default 0, constraint index_generation_pkey primary key (corpus))',
  // Who enters a document only reads and locks its row, so both are there from the beginning.
  `insert into matching.index_generation (corpus) values ('seed'), ('need')`,
  ...protect('matching.index_generation', { ownedBy: 'null::uuid', application: [], system: ['select', 'update'] }),
];

export class IndexGeneration1700000003086 implements MigrationInterface {
  readonly name = 'IndexGeneration1700000003086';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table matching.index_generation');
  }
}
