import { protect } from '@musubi/platform/database/row-level-security';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A set, which is hashed: an array would be gone through for each row. */
const hiddenWhen = 'need_id in (select unnest(catalog.needs_of_others()))';

const statements = [
  `create schema matching`,
  `grant usage on schema matching to musubi_application, musubi_system`,
  `create table matching.match (
     id uuid not null, tenant_id uuid not null, company_id uuid not null, need_id uuid not null, need_version int not null,
     seed_id uuid not null, seed_version int not null, department_id uuid not null, score float8 not null, band text not null,
     explanation jsonb not null, status text not null default 'standing', matched_at timestamptz not null default now(),
     constraint match_pkey primary key (id))`,
  `create unique index match_pair on matching.match (need_id, seed_id)`,
  `create index match_tenant_need on matching.match (tenant_id, need_id)`,
  `create index match_company on matching.match (company_id, need_id)`,
  `create index match_seed on matching.match (seed_id)`,
  `create table matching.need_run (
     need_id uuid not null, tenant_id uuid not null, need_version int not null, university_ids uuid[] not null,
     nothing_to_match text, looked_at timestamptz not null, looked_transaction text not null,
     ran_at timestamptz not null default now(), constraint need_run_pkey primary key (need_id))`,
  `create table matching.indexed_document (
     corpus text not null, document_id uuid not null, tenant_id uuid not null, version int not null, analyser text not null,
     kind text not null, audience text[] not null, document jsonb not null, removed boolean not null default false,
     changed_at timestamptz not null default clock_timestamp(),
     constraint indexed_document_pkey primary key (corpus, document_id))`,
  `create index indexed_document_standing on matching.indexed_document (corpus, analyser) where not removed`,
  `create index indexed_document_changed on matching.indexed_document (corpus, changed_at)`,
  ...protect('matching.match', {
    ownedBy: 'tenant_id', application: ['select'], system: ['select', 'insert', 'update'],
    readableWhen: `company_id = (select platform.current_tenant()) or need_id in (select id from catalog.own_need where tenant_id = platform.current_tenant())`,
    hiddenWhen,
  }),
  // Neither whose the need is nor which other universities were asked.
  `grant select (need_id, need_version, nothing_to_match, looked_at, looked_transaction, ran_at) on matching.need_run to musubi_application`,
  ...protect('matching.need_run', {
    ownedBy: 'tenant_id', application: [], system: ['select', 'insert', 'update'],
    readableWhen: '(select platform.current_tenant()) = any (university_ids)',
    hiddenWhen,
  }),
  // Terms of every tenant's texts: only the matcher reads them.
  ...protect('matching.indexed_document', {
    ownedBy: 'tenant_id', application: ['select'], system: ['select', 'insert', 'update', 'delete'],
  }),
];

export class Matching1700000003001 implements MigrationInterface {
  readonly name = 'Matching1700000003001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema matching cascade');
  }
}
