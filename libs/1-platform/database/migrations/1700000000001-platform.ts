import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect } from '../row-level-security.js';
import { auditProtections, auditTables } from './audit-tables.js';

const tables = [
  `create schema platform`,
  `grant usage on schema platform to musubi_application, musubi_system`,
  `create function platform.current_tenant() returns uuid language sql stable parallel safe
     as $$ select nullif(current_setting('app.tenant', true), '')::uuid $$`,
  `create function platform.current_user_id() returns uuid language sql stable parallel safe
     as $$ select nullif(current_setting('app.user', true), '')::uuid $$`,

  `create table platform.outbox (
     id uuid primary key, tenant_id uuid not null, kind text not null, version int not null,
     aggregate_id uuid not null, aggregate_version int not null, payload jsonb not null,
     correlation_id text not null, causation_id uuid, actor_id uuid,
     occurred_at timestamptz not null default clock_timestamp(),
     published_at timestamptz)`,
  `create index outbox_unpublished on platform.outbox (occurred_at) where published_at is null`,
  `create table platform.delivery (
     event_id uuid not null references platform.outbox (id), consumer text not null, queue text not null,
     tenant_id uuid not null, attempts int not null default 0, due_at timestamptz not null default now(),
     dead_at timestamptz, last_error text, primary key (event_id, consumer))`,
  `create index delivery_due on platform.delivery (due_at) where dead_at is null`,
  `create table platform.inbox (
     consumer text not null, event_id uuid not null, tenant_id uuid not null,
     handled_at timestamptz not null default clock_timestamp(), primary key (consumer, event_id))`,
  `create index inbox_handled on platform.inbox (handled_at)`,

  ...auditTables,

  `create table platform.idempotency_key (
     tenant_id uuid not null, user_id uuid not null, key text not null, route text not null, body_hash text not null,
     status int, answer json, created_at timestamptz not null default clock_timestamp(),
     primary key (tenant_id, user_id, key))`,
  `create index idempotency_key_created on platform.idempotency_key (created_at)`,

  `create table platform.session (
     token_hash bytea primary key, id uuid not null unique, user_id uuid not null, tenant_id uuid not null,
     methods text[] not null, address text, user_agent text,
     created_at timestamptz not null default now(), seen_at timestamptz not null default now(),
     expires_at timestamptz not null, revoked_at timestamptz)`,
  `create index session_of_user on platform.session (user_id)`,

  // Not tenant data: what was tried too often may belong to nobody. Keys are hashes.
  `create table platform.attempt_limit (key bytea primary key, owed_until timestamptz not null)`,
  `create index attempt_limit_owed_until on platform.attempt_limit (owed_until)`,
  `alter table platform.attempt_limit enable row level security`,
  `alter table platform.attempt_limit force row level security`,
  `grant select, insert, update, delete on platform.attempt_limit to musubi_system`,
  `create policy system_all on platform.attempt_limit for all to musubi_system using (true) with check (true)`,

  // Not tenant data: when each scheduled task ran last.
  `create table platform.schedule_run (name text primary key, ran_at timestamptz not null)`,
  `alter table platform.schedule_run enable row level security`,
  `alter table platform.schedule_run force row level security`,
  `grant select, insert, update on platform.schedule_run to musubi_system`,
  `create policy system_all on platform.schedule_run for all to musubi_system using (true) with check (true)`,
];

const protections = [
  ...protect('platform.outbox', { ownedBy: 'tenant_id', application: ['insert'], system: ['select', 'insert', 'update', 'delete'] }),
  ...protect('platform.delivery', { ownedBy: 'tenant_id', application: ['select', 'delete'], system: ['select', 'insert', 'update', 'delete'] }),
  ...protect('platform.inbox', { ownedBy: 'tenant_id', application: ['select', 'insert'], system: ['select', 'insert', 'delete'] }),
  ...auditProtections,
  ...protect('platform.idempotency_key', { ownedBy: 'tenant_id', application: ['select', 'insert', 'update'], system: ['select', 'delete'] }),
  // Sessions are resolved before a tenant is known, so only the system role reads them.
  ...protect('platform.session', { ownedBy: 'tenant_id', application: ['select'], system: ['select', 'insert', 'update', 'delete'] }),
];

export class Platform1700000000001 implements MigrationInterface {
  readonly name = 'Platform1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...protections]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema platform cascade');
  }
}
