import { protect } from '@musubi/platform/database/row-level-security';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `create table matching.semantic_basis (
     version text not null, analyser text not null, dimensions int not null, documents int not null, terms text[], numbers bytea,
     learnt_at timestamptz not null default clock_timestamp(), constraint semantic_basis_pkey primary key (version))`,
  `create index semantic_basis_newest on matching.semantic_basis (analyser, learnt_at)`,
  // Of all tenants' texts together: only the matcher reads it.
  ...protect('matching.semantic_basis', { ownedBy: 'null::uuid', application: [], system: ['select', 'insert', 'update'] }),
];

export class SemanticBasis1700000003040 implements MigrationInterface {
  readonly name = 'SemanticBasis1700000003040';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table matching.semantic_basis');
  }
}
