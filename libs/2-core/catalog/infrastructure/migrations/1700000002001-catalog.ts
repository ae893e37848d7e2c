import { protect } from '@musubi/platform/database/row-level-security';
import { inForce } from '@musubi/platform/database/term-in-force';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { mandateProtections, mandateTables, needsPostedByCaller } from './mandate-tables.js';

const common = `
     id uuid not null, tenant_id uuid not null, version int not null, status text not null,
     title_ja text, title_en text, body_ja text, body_en text, keywords text[] not null, field_codes text[] not null,
     trl int, region text, visibility text not null, published_at timestamptz, changed_at timestamptz not null`;

const tables = [
  `create schema catalog`,
  `grant usage on schema catalog to musubi_application, musubi_system`,
  `create table catalog.need (${common},
     must_have text, nice_to_have text, budget_min bigint, budget_max bigint, deadline date,
     anonymous boolean not null, named_company_id uuid,
     constraint need_pkey primary key (id),
     constraint need_named check ((named_company_id is null) = anonymous and (named_company_id is null or named_company_id = tenant_id)))`,
  `create index need_company_changed on catalog.need (tenant_id, changed_at)`,
  `create table catalog.seed (${common},
     external_id text, kind text not null, department_id uuid not null, researcher_user_id uuid, researcher_name text, detail_level text,
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

/** What a need says to its company alone, whom it is shown to, and to whom the company of an anonymous one made itself known. */
const needTables = [
  `create table catalog.need_owner (
     need_id uuid not null, tenant_id uuid not null, external_id text,
     constraint need_owner_pkey primary key (need_id),
     constraint need_owner_need_fkey foreign key (need_id) references catalog.need (id))`,
  `create unique index need_owner_external_id on catalog.need_owner (tenant_id, external_id)`,
  `create table catalog.need_reader (
     id uuid not null, need_id uuid not null, tenant_id uuid not null, university_id uuid not null, user_id uuid,
     constraint need_reader_pkey primary key (id),
     constraint need_reader_need_fkey foreign key (need_id) references catalog.need (id))`,
  `create index need_reader_need on catalog.need_reader (need_id)`,
  `create index need_reader_university on catalog.need_reader (university_id)`,
  `create table catalog.need_reveal (
     need_id uuid not null, university_id uuid not null, tenant_id uuid not null, revealed_by uuid, revealed_at timestamptz not null,
     constraint need_reveal_pkey primary key (need_id, university_id),
     constraint need_reveal_need_fkey foreign key (need_id) references catalog.need (id))`,
  // The grant of a need's company to what others made of it: rows elsewhere need not name the company.
  `create view catalog.own_need with (security_invoker) as select need_id as id, tenant_id from catalog.need_owner`,
  // Shown to persons of the caller's university, of whom the caller is none: what came of it is not the caller's to see.
  // Policies of several tables ask it in one statement: the answer is kept for the transaction, under whose it is.
  `create function catalog.needs_of_others() returns uuid[] language plpgsql stable as $$
   declare
     caller text := format('%s/%s:', platform.current_tenant(), platform.current_user_id());
     kept text := current_setting('app.needs_of_others', true);
   begin
     if kept is null or not starts_with(kept, caller) then
       kept := caller || array(
         select need_id from catalog.need_reader
          where university_id = platform.current_tenant() and user_id is not null and platform.current_user_id() is not null
          group by need_id having not bool_or(user_id = platform.current_user_id()))::text;
       perform set_config('app.needs_of_others', kept, true);
     end if;
     return substr(kept, length(caller) + 1)::uuid[];
   end $$`,
];

/** The confidential part of a seed, who opened it, and who promised to keep such things to themselves. */
const detailTables = [
  `create table catalog.seed_detail (
     seed_id uuid not null, tenant_id uuid not null, body_ja text, body_en text,
     constraint seed_detail_pkey primary key (seed_id),
     constraint seed_detail_seed_fkey foreign key (seed_id) references catalog.seed (id))`,
  `create table catalog.detail_opening (
     id uuid not null, seed_id uuid not null, tenant_id uuid not null, university_id uuid not null, opened_by uuid not null, opened_by_name text not null,
     opened_at timestamptz not null default now(),
     constraint detail_opening_pkey primary key (id),
     constraint detail_opening_seed_fkey foreign key (seed_id) references catalog.seed (id))`,
  `create index detail_opening_seed on catalog.detail_opening (seed_id, id)`,
  `create table catalog.nda (
     id uuid not null, tenant_id uuid not null, company_id uuid not null, document_name text not null, valid_from date not null, valid_until date,
     recorded_by uuid not null, recorded_at timestamptz not null, ended_at timestamptz, ended_by uuid,
     constraint nda_pkey primary key (id))`,
  `create index nda_parties on catalog.nda (tenant_id, company_id)`,
];

/** Whether a seed's level lets the caller's organisation open its detail; over columns of `detail_opening`. */
const levelAllowsOpening = `exists (
  select 1 from catalog.seed s where s.id = seed_id and s.tenant_id = university_id and (s.tenant_id = platform.current_tenant() or s.detail_level = 'public'
    or (s.detail_level = 'registered' and exists (select 1 from identity.published_organisation o where o.id = platform.current_tenant() and o.kind = 'company'))
    or (s.detail_level = 'nda' and exists (select 1 from catalog.nda n where n.tenant_id = s.tenant_id and n.company_id = platform.current_tenant()
          and ${inForce('n')}))))`;

const detailProtections = [
  // Read by another organisation only in the transaction in which the opening is written: there is no reading without a trace.
  ...protect('catalog.seed_detail', {
    ownedBy: 'tenant_id', application: ['select', 'insert', 'update', 'delete'],
    readableWhen: `exists (select 1 from catalog.detail_opening d where d.seed_id = seed_detail.seed_id and d.tenant_id = platform.current_tenant()
      and d.opened_by = platform.current_user_id() and d.opened_at = now())`,
  }),
  ...protect('catalog.detail_opening', {
    ownedBy: 'tenant_id', application: ['select', 'insert'], readableWhen: `university_id = (select platform.current_tenant())`,
  }),
  `create policy level on catalog.detail_opening as restrictive for insert to musubi_application
     with check (opened_at = now() and opened_by = platform.current_user_id() and tenant_id = platform.current_tenant() and (${levelAllowsOpening}))`,
  ...protect('catalog.nda', { ownedBy: 'tenant_id', application: ['select', 'insert', 'update'], readableWhen: `company_id = (select platform.current_tenant())` }),
  // What was agreed stays as it was recorded; it can only be ended.
  `revoke update on catalog.nda from musubi_application`,
  `grant update (ended_at, ended_by) on catalog.nda to musubi_application`,
];

/** All but whose the need is: a university that reads an anonymous one must not find it in the row either. */
const shownOfNeed = `id, version, status, title_ja, title_en, body_ja, body_en, keywords, field_codes, trl, region, visibility, published_at, changed_at,
  must_have, nice_to_have, budget_min, budget_max, deadline, anonymous, named_company_id`;

/** Asked once per query: it does not depend on the row. */
const callerIsUniversity = `(select exists (select 1 from identity.published_organisation o
  where o.id = platform.current_tenant() and o.kind in ('university', 'college')))`;

/**
 * Shown to the caller's university: to all of it, or to the person who asks. A job asks for the university itself. Written so that the few needs
 * of a page are looked up; an `exists` would be turned into one reading of all that the university is shown.
 */
const isShownToCaller = `coalesce((select true from catalog.need_reader r
  where r.need_id = need.id and r.university_id = platform.current_tenant()
    and (r.user_id is null or platform.current_user_id() is null or r.user_id = platform.current_user_id()) limit 1), false)`;

const protections = [
  // What was never published is nobody else's, a withdrawn draft either. What was published stays readable after
  // withdrawal to those who could read it: their history names it.
  ...protect('catalog.need', {
    ownedBy: 'tenant_id', application: ['insert', 'update'], system: ['select'],
    readableWhen: `(published_at is not null and ((visibility = 'public' and ${callerIsUniversity}) or ${isShownToCaller}))
      or id in (${needsPostedByCaller})`,
  }),
  `grant select (${shownOfNeed}) on catalog.need to musubi_application`,
  ...protect('catalog.need_owner', { ownedBy: 'tenant_id', application: ['select', 'insert', 'update'], system: ['select'] }),
  ...protect('catalog.need_reader', {
    ownedBy: 'tenant_id', application: ['insert', 'delete'], system: ['select'],
    readableWhen: `university_id = (select platform.current_tenant()) or need_id in (${needsPostedByCaller})`,
  }),
  `grant select (id, need_id, university_id, user_id) on catalog.need_reader to musubi_application`,
  ...protect('catalog.need_reveal', {
    ownedBy: 'tenant_id', application: ['select', 'insert'], system: ['select'], readableWhen: `university_id = (select platform.current_tenant())`,
  }),
  `grant select on catalog.own_need to musubi_application, musubi_system`,
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
    for (const statement of [...tables, ...needTables, ...mandateTables, ...detailTables, ...protections, ...mandateProtections, ...detailProtections]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema catalog cascade');
  }
}
