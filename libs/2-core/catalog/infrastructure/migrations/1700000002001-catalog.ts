import { protect } from '@musubi/platform/database/row-level-security';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const common = `
     id uuid not null, tenant_id uuid not null, external_id text, version int not null, status text not null,
     title_ja text, title_en text, body_ja text, body_en text, keywords text[] not null, field_codes text[] not null,
     trl int, region text, visibility text not null, published_at timestamptz, changed_at timestamptz not null`;

const tables = [
  `create schema catalog`,
  `grant usage on schema catalog to musubi_application, musubi_system`,
  `create table catalog.need (${common},
     must_have text, nice_to_have text, budget_min bigint, budget_max bigint, deadline date,
     university_ids uuid[] not null, anonymous boolean not null,
     constraint need_pkey primary key (id))`,
  `create unique index need_external_id on catalog.need (tenant_id, external_id)`,
  `create index need_company_changed on catalog.need (tenant_id, changed_at)`,
  `create table catalog.seed (${common},
     kind text not null, department_id uuid not null, researcher_user_id uuid, researcher_name text,
     constraint seed_pkey primary key (id))`,
  `create unique index seed_external_id on catalog.seed (tenant_id, external_id)`,
  `create index seed_university_changed on catalog.seed (tenant_id, changed_at)`,
  `create index seed_researcher on catalog.seed (researcher_user_id)`,
  ...['need', 'seed'].map((offer) => `create table catalog.${offer}_version (
     ${offer}_id uuid not null, version int not null, tenant_id uuid not null, content jsonb not null,
     changed_by uuid, changed_at timestamptz not null,
     constraint ${offer}_version_pkey primary key (${offer}_id, version),
     constraint ${offer}_version_${offer}_fkey foreign key (${offer}_id) references catalog.${offer} (id))`),
];

/** Asked once per query: it does not depend on the row. */
const callerIsUniversity = `(select exists (select 1 from identity.published_organisation o
  where o.id = platform.current_tenant() and o.kind <> 'company'))`;

const protections = [
  // What was never published is nobody else's, a withdrawn draft either. What was published stays readable after
  // withdrawal to those who could read it: their history names it.
  ...protect('catalog.need', {
    ownedBy: 'tenant_id', application: ['select', 'insert', 'update'], system: ['select'],
    readableWhen: `published_at is not null and ((visibility = 'public' and ${callerIsUniversity})
      or (select platform.current_tenant()) = any (university_ids))`,
  }),
  ...protect('catalog.seed', {
    ownedBy: 'tenant_id', application: ['select', 'insert', 'update'], system: ['select'],
    readableWhen: `published_at is not null and visibility in ('public', 'registered') and (select platform.current_tenant()) is not null`,
  }),
  ...protect('catalog.need_version', { ownedBy: 'tenant_id', application: ['select', 'insert'] }),
  ...protect('catalog.seed_version', { ownedBy: 'tenant_id', application: ['select', 'insert'] }),
];

export class Catalog1700000002001 implements MigrationInterface {
  readonly name = 'Catalog1700000002001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...protections]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema catalog cascade');
  }
}
