import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `alter table triage.candidate
     add column score float8, add column deadline date, add column value float8 not null default 0,
     add column released_at timestamptz, add column released_to uuid, add column expected_week date,
     add constraint candidate_released check ((released_at is null) = (released_to is null)),
     drop constraint candidate_status,
     add constraint candidate_status check (status in ('waiting', 'open', 'accepted', 'declined', 'withdrawn'))`,
  // What was on a desk before anything had to wait: given when it was proposed, five working days before it was due.
  `update triage.candidate set released_at = due_at - interval '7 days', released_to = liaison_user_id`,
  `create index candidate_waiting on triage.candidate (tenant_id, liaison_user_id, value) where (status = 'waiting')`,
  `create index candidate_given on triage.candidate (tenant_id, released_to, released_at)`,
  // The schedule has to know where something waits.
  `grant select (tenant_id, status) on triage.candidate to musubi_system`,
  `create policy system_all on triage.candidate for all to musubi_system using (true) with check (true)`,
];

export class TriageWaiting1700000004040 implements MigrationInterface {
  readonly name = 'TriageWaiting1700000004040';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop policy system_all on triage.candidate');
    await runner.query('revoke select (tenant_id, status) on triage.candidate from musubi_system');
    await runner.query(`update triage.candidate set status = 'open' where status = 'waiting'`);
    await runner.query(
      `alter table triage.candidate drop column score, drop column deadline, drop column value, drop column released_at, drop column released_to,
         drop column expected_week, drop constraint candidate_status,
         add constraint candidate_status check (status in ('open', 'accepted', 'declined', 'withdrawn'))`);
  }
}
