import { protect } from '@musubi/platform/database/row-level-security';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const own = 'user_id = (select platform.current_user_id())';

/** Inside a tenant each reads only the own letters: a second condition on top of the tenant's. */
function onlyOwn(table: string): string {
  return `create policy own_only on ${table} as restrictive for all to musubi_application using (${own}) with check (${own})`;
}

const statements = [
  `create schema notifications`,
  `grant usage on schema notifications to musubi_application, musubi_system`,

  `create table notifications.notification (
     id uuid not null constraint notification_pkey primary key,
     tenant_id uuid not null, user_id uuid not null, event_id uuid not null,
     kind text not null, facts jsonb not null, link text not null,
     created_at timestamptz not null default clock_timestamp(), read_at timestamptz,
     constraint notification_user_event unique (user_id, event_id))`,
  `create index notification_user on notifications.notification (user_id, id)`,
  `create index notification_user_time on notifications.notification (user_id, created_at)`,
  `create index notification_unread on notifications.notification (user_id) where (read_at is null)`,

  `create table notifications.mail (
     id uuid not null constraint mail_pkey primary key, tenant_id uuid not null, user_id uuid not null,
     notification_id uuid not null constraint mail_notification_fkey references notifications.notification (id),
     message_id text not null, status text not null, given_up_because text,
     requested_at timestamptz not null default clock_timestamp(), claimed_until timestamptz, settled_at timestamptz,
     constraint mail_notification unique (notification_id), constraint mail_message_id unique (message_id))`,

  ...protect('notifications.notification', { ownedBy: 'tenant_id', application: ['select'], system: ['select', 'insert'] }),
  onlyOwn('notifications.notification'),
  // A reader changes nothing but whether it was read.
  `grant update (read_at) on notifications.notification to musubi_application`,
  `create policy tenant_update on notifications.notification for update to musubi_application
     using (tenant_id = (select platform.current_tenant())) with check (tenant_id = (select platform.current_tenant()))`,

  ...protect('notifications.mail', { ownedBy: 'tenant_id', application: ['select'], system: ['select', 'insert', 'update'] }),
  onlyOwn('notifications.mail'),
];

export class Notifications1700000006001 implements MigrationInterface {
  readonly name = 'Notifications1700000006001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema notifications cascade');
  }
}
