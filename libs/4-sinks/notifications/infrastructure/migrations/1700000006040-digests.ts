import { protect } from '@musubi/platform/database/row-level-security';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const own = 'user_id = (select platform.current_user_id())';
const ways = `('at_once', 'daily', 'none')`;

function onlyOwn(table: string): string {
  return `create policy own_only on ${table} as restrictive for all to musubi_application using (${own}) with check (${own})`;
}

const statements = [
  `alter table notifications.notification
     add column mailed text not null default 'at_once', add column digest_id uuid,
     add constraint notification_mailed check (mailed in ${ways}),
     add constraint notification_digest_fkey foreign key (digest_id) references notifications.notification (id)`,
  `create index notification_undigested on notifications.notification (user_id) where (mailed = 'daily' and digest_id is null)`,
  `grant update (mailed, digest_id) on notifications.notification to musubi_system`,

  // Insert first: whoever makes the row tells the person.
  `create table notifications.match_mail (
     user_id uuid not null, match_id uuid not null, tenant_id uuid not null,
     notification_id uuid not null constraint match_mail_notification_fkey references notifications.notification (id),
     constraint match_mail_pkey primary key (user_id, match_id))`,
  `create index match_mail_notification on notifications.match_mail (notification_id)`,
  ...protect('notifications.match_mail', { ownedBy: 'tenant_id', application: [], system: ['select', 'insert'] }),
  onlyOwn('notifications.match_mail'),

  `create table notifications.mail_preference (
     user_id uuid not null constraint mail_preference_pkey primary key, tenant_id uuid not null,
     new_matches text not null, withdrawn_matches text not null, answers text not null, digest_at text not null,
     constraint mail_preference_ways check (new_matches in ${ways} and withdrawn_matches in ${ways} and answers in ${ways}),
     constraint mail_preference_digest_at check (digest_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'))`,
  ...protect('notifications.mail_preference', { ownedBy: 'tenant_id', application: ['select', 'insert', 'update'], system: ['select'] }),
  onlyOwn('notifications.mail_preference'),
];

export class Digests1700000006040 implements MigrationInterface {
  readonly name = 'Digests1700000006040';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table notifications.mail_preference');
    await runner.query('drop table notifications.match_mail');
    await runner.query('alter table notifications.notification drop column digest_id, drop column mailed');
  }
}
