import { protect } from '@musubi/platform/database/row-level-security';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `create table matching.embedding (
     corpus text not null, document_id uuid not null, tenant_id uuid not null, version int not null, embedder text not null, vector bytea,
     changed_at timestamptz not null default clock_timestamp(), constraint embedding_pkey primary key (corpus, document_id))`,
  `create index embedding_changed on matching.embedding (embedder, changed_at)`,
  `create table matching.embedder_cost (
     day date not null, embedder text not null, requests int not null, texts int not null, tokens bigint not null,
     constraint embedder_cost_pkey primary key (day, embedder))`,
  // A vector tells what its text is about: only the matcher reads it, as it alone reads analysed texts.
  ...protect('matching.embedding', { ownedBy: 'tenant_id', application: [], system: ['select', 'insert', 'update'] }),
  ...protect('matching.embedder_cost', { ownedBy: 'null::uuid', application: [], system: ['select', 'insert', 'update'] }),
];

export class Embeddings1700000003080 implements MigrationInterface {
  readonly name = 'Embeddings1700000003080';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['embedder_cost', 'embedding']) await runner.query(`drop table matching.${table}`);
  }
}
