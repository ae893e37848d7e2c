import { protect } from '@musubi/platform/database/row-level-security';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = [
  `create schema identity`,
  `grant usage on schema identity to musubi_application, musubi_system`,
  `create table identity.organisation (
     id uuid not null, kind text not null, code text not null, name text not null, name_en text, corporate_number text,
     prefecture text, industry text, capital bigint, employees int, mail_domain text,
     constraint organisation_pkey primary key (id))`,
  `create unique index organisation_code on identity.organisation (code)`,
  `create unique index organisation_corporate_number on identity.organisation (corporate_number)`,

  `create table identity.department (
     id uuid not null, tenant_id uuid not null, code text not null, name text not null, name_en text,
     field_codes text[] not null,
     constraint department_pkey primary key (id),
     constraint department_tenant_fkey foreign key (tenant_id) references identity.organisation (id))`,
  `create unique index department_code on identity.department (tenant_id, code)`,

  `create table identity.user_account (
     id uuid not null, tenant_id uuid not null, name text not null, locale text not null,
     active boolean not null default true, listed boolean not null default false,
     constraint user_account_pkey primary key (id),
     constraint user_account_tenant_fkey foreign key (tenant_id) references identity.organisation (id))`,
  `create index user_account_tenant on identity.user_account (tenant_id)`,
  `create table identity.login (
     user_id uuid not null, tenant_id uuid not null, email text not null, password_hash text not null,
     constraint login_pkey primary key (user_id),
     constraint login_user_fkey foreign key (user_id) references identity.user_account (id))`,
  `create unique index login_email on identity.login (email)`,
  `create table identity.user_role (
     user_id uuid not null, role text not null, tenant_id uuid not null,
     constraint user_role_pkey primary key (user_id, role),
     constraint user_role_user_fkey foreign key (user_id) references identity.user_account (id))`,
  `create index user_role_tenant on identity.user_role (tenant_id, role)`,

  `create table identity.liaison (
     user_id uuid not null, tenant_id uuid not null, deputy_user_id uuid, absent_from date, absent_until date,
     field_codes text[] not null, headquarters boolean not null default false,
     constraint liaison_pkey primary key (user_id),
     constraint liaison_user_fkey foreign key (user_id) references identity.user_account (id),
     constraint liaison_deputy_fkey foreign key (deputy_user_id) references identity.user_account (id))`,
  `create index liaison_tenant on identity.liaison (tenant_id)`,
  `create table identity.liaison_department (
     department_id uuid not null, user_id uuid not null, tenant_id uuid not null, position int not null,
     constraint liaison_department_pkey primary key (department_id, user_id),
     constraint liaison_department_department_fkey foreign key (department_id) references identity.department (id),
     constraint liaison_department_user_fkey foreign key (user_id) references identity.liaison (user_id))`,
  `create index liaison_department_tenant on identity.liaison_department (tenant_id)`,

  `create table identity.security_policy (
     tenant_id uuid not null, second_factor_for text not null,
     constraint security_policy_pkey primary key (tenant_id),
     constraint security_policy_tenant_fkey foreign key (tenant_id) references identity.organisation (id))`,
  `create table identity.organisation_closure (
     tenant_id uuid not null, closed_by uuid not null, closed_at timestamptz not null default now(),
     constraint organisation_closure_pkey primary key (tenant_id),
     constraint organisation_closure_tenant_fkey foreign key (tenant_id) references identity.organisation (id))`,
  `create table identity.totp (
     user_id uuid not null, tenant_id uuid not null, secret text, pending text, confirmed_at timestamptz,
     used_step bigint not null default 0, recovery_salt bytea,
     constraint totp_pkey primary key (user_id),
     constraint totp_user_fkey foreign key (user_id) references identity.user_account (id))`,
  `create table identity.recovery_code (
     user_id uuid not null, code_hash bytea not null, tenant_id uuid not null, used_at timestamptz,
     constraint recovery_code_pkey primary key (user_id, code_hash),
     constraint recovery_code_user_fkey foreign key (user_id) references identity.user_account (id))`,
  `create table identity.login_step (
     token_hash bytea not null, user_id uuid not null, tenant_id uuid not null, methods text[] not null,
     failures int not null default 0, expires_at timestamptz not null,
     constraint login_step_pkey primary key (token_hash),
     constraint login_step_user_fkey foreign key (user_id) references identity.user_account (id))`,
  `create index login_step_user on identity.login_step (user_id)`,
  `create table identity.known_client (
     user_id uuid not null, mark bytea not null, tenant_id uuid not null, seen_at timestamptz not null default now(),
     constraint known_client_pkey primary key (user_id, mark),
     constraint known_client_user_fkey foreign key (user_id) references identity.user_account (id))`,
  `create index known_client_mark on identity.known_client (mark)`,
  `create table identity.password_reset (
     id uuid not null, user_id uuid not null, tenant_id uuid not null, token_hashes bytea[] not null default '{}',
     expires_at timestamptz not null, used_at timestamptz,
     constraint password_reset_pkey primary key (id),
     constraint password_reset_user_fkey foreign key (user_id) references identity.user_account (id))`,
  `create index password_reset_user on identity.password_reset (user_id)`,
  `create index password_reset_tokens on identity.password_reset using gin (token_hashes)`,

  `create table identity.api_token (
     id uuid not null, user_id uuid not null, tenant_id uuid not null, name text not null, prefix text not null, token_hash bytea not null,
     scopes text[] not null, created_at timestamptz not null default now(), expires_at timestamptz not null, used_at timestamptz, revoked_at timestamptz,
     constraint api_token_pkey primary key (id),
     constraint api_token_user_fkey foreign key (user_id) references identity.user_account (id))`,
  `create unique index api_token_hash on identity.api_token (token_hash)`,
  `create index api_token_user on identity.api_token (user_id)`,
  `create table identity.oidc_issuer (
     tenant_id uuid not null, issuer text not null, client_id text not null, client_secret text not null, accepts_mfa boolean not null, enabled boolean not null,
     constraint oidc_issuer_pkey primary key (tenant_id),
     constraint oidc_issuer_tenant_fkey foreign key (tenant_id) references identity.organisation (id))`,
  `create table identity.oidc_link (
     user_id uuid not null, tenant_id uuid not null, issuer text not null, subject text not null, linked_at timestamptz not null default now(),
     constraint oidc_link_pkey primary key (user_id),
     constraint oidc_link_user_fkey foreign key (user_id) references identity.user_account (id))`,
  `create unique index oidc_link_subject on identity.oidc_link (tenant_id, issuer, subject)`,
  `create table identity.oidc_request (
     state_hash bytea not null, browser_hash bytea not null, tenant_id uuid not null, issuer text not null, linking boolean not null,
     user_id uuid, session_id uuid, return_to text not null, expires_at timestamptz not null,
     constraint oidc_request_pkey primary key (state_hash),
     constraint oidc_request_tenant_fkey foreign key (tenant_id) references identity.organisation (id))`,
  `create table identity.invitation (
     id uuid not null, tenant_id uuid not null, email text not null, name text, locale text not null, roles text[] not null,
     because text not null, token_hashes bytea[] not null default '{}', sendings int not null default 1,
     invited_at timestamptz not null default now(), expires_at timestamptz not null, accepted_at timestamptz, revoked_at timestamptz,
     constraint invitation_pkey primary key (id),
     constraint invitation_tenant_fkey foreign key (tenant_id) references identity.organisation (id))`,
  `create unique index invitation_open on identity.invitation (tenant_id, email) where accepted_at is null and revoked_at is null`,
  `create index invitation_tokens on identity.invitation using gin (token_hashes)`,
  // The tenant is the company that is to be: it does not exist yet, so that no key can point to it.
  `create table identity.company_registration (
     id uuid not null, tenant_id uuid not null, corporate_number text not null, company_name text not null, prefecture text not null,
     industry text, capital bigint, employees int, person_name text not null, email text not null, locale text not null,
     token_hashes bytea[] not null default '{}', requested_at timestamptz not null default now(), expires_at timestamptz not null,
     verified_at timestamptz, decided_at timestamptz, decision text, rejected_because text,
     constraint company_registration_pkey primary key (id))`,
  `create index company_registration_number on identity.company_registration (corporate_number)`,
  `create index company_registration_tokens on identity.company_registration using gin (token_hashes)`,
];

/** What proves who somebody is and who is kept out: no tenant's role reads or writes it, not even its own. */
const systemOnly = [
  'totp', 'recovery_code', 'login_step', 'known_client', 'password_reset', 'api_token', 'invitation', 'company_registration', 'organisation_closure',
  'oidc_issuer', 'oidc_link', 'oidc_request',
];

const protections = [
  // The directory: everybody may look up organisations and departments. A tenant is made by the system alone.
  ...protect('identity.organisation', { ownedBy: 'id', readableWhen: 'true', application: ['select', 'update'], system: ['select', 'insert'] }),
  ...protect('identity.department', { ownedBy: 'tenant_id', readableWhen: 'true', application: ['select', 'insert', 'update'], system: ['select'] }),
  // A listed person's row holds nothing but the name; address and roles stay with the own organisation.
  ...protect('identity.user_account', { ownedBy: 'tenant_id', readableWhen: 'listed', application: ['select', 'insert', 'update'], system: ['select', 'insert', 'update'] }),
  // The system makes the account of who accepts an invitation: nobody is logged in then.
  ...protect('identity.login', { ownedBy: 'tenant_id', application: ['insert'], system: ['select', 'insert', 'update'] }),
  // Everything but the hash, which only the system reads, at login.
  `grant select (user_id, tenant_id, email) on identity.login to musubi_application`,
  ...protect('identity.user_role', { ownedBy: 'tenant_id', application: ['select', 'insert', 'delete'], system: ['select', 'insert', 'delete'] }),
  ...protect('identity.security_policy', { ownedBy: 'tenant_id', application: ['select', 'insert', 'update'], system: ['select', 'insert'] }),
  ...systemOnly.flatMap((table) => protect(`identity.${table}`, { ownedBy: 'tenant_id', application: [], system: ['select', 'insert', 'update', 'delete'] })),
  ...protect('identity.liaison', { ownedBy: 'tenant_id', application: ['select', 'insert', 'update'], system: ['select'] }),
  ...protect('identity.liaison_department', { ownedBy: 'tenant_id', application: ['select', 'insert', 'delete'], system: ['select'] }),
];

/** For reports: names to print beside figures. */
const published = [
  `create view identity.published_organisation with (security_invoker) as
     select id, kind, code, name, name_en, industry, capital, employees from identity.organisation`,
  `create view identity.published_department with (security_invoker) as
     select id, tenant_id, code, name, name_en from identity.department`,
  `grant select on identity.published_organisation, identity.published_department to musubi_application, musubi_system`,
];

export class Identity1700000001001 implements MigrationInterface {
  readonly name = 'Identity1700000001001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...protections, ...published]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema identity cascade');
  }
}
