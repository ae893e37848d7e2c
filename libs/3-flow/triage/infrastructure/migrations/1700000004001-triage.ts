import { protect } from '@musubi/platform/database/row-level-security';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = [
  `create schema triage`,
  `grant usage on schema triage to musubi_application, musubi_system`,

  `create table triage.assignment (
     id uuid not null constraint assignment_pkey primary key, tenant_id uuid not null, company_id uuid not null, need_id uuid not null,
     version int not null, list_version int not null, owner_user_id uuid, working_since timestamptz,
     constraint assignment_need unique (tenant_id, need_id))`,
  `create index assignment_owner on triage.assignment (owner_user_id)`,

  `create table triage.participant (
     assignment_id uuid not null constraint participant_assignment_fkey references triage.assignment (id),
     user_id uuid not null, tenant_id uuid not null,
     constraint participant_pkey primary key (assignment_id, user_id))`,
  `create index participant_user on triage.participant (user_id)`,

  `create table triage.candidate (
     match_id uuid not null constraint candidate_pkey primary key, tenant_id uuid not null,
     assignment_id uuid not null constraint candidate_assignment_fkey references triage.assignment (id),
     need_id uuid not null, seed_id uuid not null, department_id uuid not null, liaison_user_id uuid not null, need_version int not null, proposed_as text not null,
     band text not null, rank int not null, status text not null, due_at timestamptz not null,
     decided_by uuid, decided_at timestamptz, reason text, note text, note_to_company boolean,
     constraint candidate_status check (status in ('open', 'accepted', 'declined', 'withdrawn')),
     constraint candidate_decided check ((status in ('accepted', 'declined')) = (decided_by is not null and decided_at is not null)),
     constraint candidate_reason check ((status = 'declined') = (reason is not null)))`,
  `create index candidate_assignment on triage.candidate (assignment_id)`,
  `create index candidate_due on triage.candidate (tenant_id, status, due_at, match_id)`,

  `create table triage.withdrawal (
     match_id uuid not null constraint withdrawal_pkey primary key, tenant_id uuid not null,
     assignment_id uuid not null constraint withdrawal_assignment_fkey references triage.assignment (id),
     withdrawn_as text not null)`,
  `create index withdrawal_assignment on triage.withdrawal (assignment_id)`,

  `create table triage.opening (
     match_id uuid not null constraint opening_candidate_fkey references triage.candidate (match_id),
     user_id uuid not null, tenant_id uuid not null, opened_at timestamptz not null,
     constraint opening_pkey primary key (match_id, user_id))`,

  `create table triage.history (
     id uuid not null constraint history_pkey primary key, tenant_id uuid not null,
     assignment_id uuid not null constraint history_assignment_fkey references triage.assignment (id),
     at timestamptz not null, kind text not null, match_id uuid, actor_user_id uuid, facts jsonb not null)`,
  `create index history_assignment on triage.history (assignment_id, id)`,
];

const companyTables = [
  `create table triage.company_entry (
     id uuid not null constraint company_entry_pkey primary key, tenant_id uuid not null, company_id uuid not null, need_id uuid not null,
     at timestamptz not null, kind text not null, match_id uuid, facts jsonb not null)`,
  `create index company_entry_need on triage.company_entry (company_id, need_id, id)`,
  `create index company_entry_university on triage.company_entry (tenant_id, need_id)`,

  // One engagement per need and university, whatever the application believes.
  `create table triage.engagement (
     id uuid not null constraint engagement_pkey primary key, tenant_id uuid not null, company_id uuid not null, need_id uuid not null,
     assignment_id uuid not null constraint engagement_assignment_fkey references triage.assignment (id),
     status text not null, owner_user_id uuid not null, opened_at timestamptz not null,
     constraint engagement_need unique (tenant_id, need_id),
     constraint engagement_status check (status in ('open', 'closed')))`,
  `create index engagement_company on triage.engagement (company_id, id)`,
  `create index engagement_assignment on triage.engagement (assignment_id)`,

  `create table triage.engagement_match (
     match_id uuid not null constraint engagement_match_pkey primary key,
     engagement_id uuid not null constraint engagement_match_engagement_fkey references triage.engagement (id),
     tenant_id uuid not null, company_id uuid not null, need_id uuid not null, seed_id uuid not null, department_id uuid not null,
     accepted_by uuid not null, accepted_at timestamptz not null)`,
  `create index engagement_match_engagement on triage.engagement_match (engagement_id)`,

  `create table triage.engagement_person (
     engagement_id uuid not null constraint engagement_person_engagement_fkey references triage.engagement (id),
     user_id uuid not null, tenant_id uuid not null, company_id uuid not null, need_id uuid not null,
     constraint engagement_person_pkey primary key (engagement_id, user_id))`,
  `create index engagement_person_user on triage.engagement_person (user_id)`,
];

/** The company's grant: these tables hold nothing that is not meant for it. They do not name the company of an anonymous need; it owns the need. */
const readableWhen = `company_id = (select platform.current_tenant())
  or need_id in (select id from catalog.own_need where tenant_id = platform.current_tenant())`;

/** Of its copy of the history, what an intermediary reads that posted the need: the stages. No decline, no note, no seed. */
const stagesForIntermediary = `kind in ('assigned', 'liaison_working', 'engagement_opened')
  and need_id in (select id from catalog.client_need where tenant_id = platform.current_tenant())`;

/** What came of a need that is shown to named persons only is not for their colleagues. A set, which is hashed: an array would be gone through for each row. */
const hiddenWhen = 'need_id in (select unnest(catalog.needs_of_others()))';

const protections = [
  ...protect('triage.assignment', { ownedBy: 'tenant_id', hiddenWhen, application: ['select', 'insert', 'update'], system: ['select'] }),
  ...protect('triage.participant', { ownedBy: 'tenant_id', application: ['select', 'insert'], system: ['select'] }),
  ...protect('triage.candidate', { ownedBy: 'tenant_id', hiddenWhen, application: ['select', 'insert', 'update'] }),
  ...protect('triage.withdrawal', { ownedBy: 'tenant_id', application: ['select', 'insert', 'update'] }),
  ...protect('triage.opening', { ownedBy: 'tenant_id', application: ['select', 'insert'] }),
  ...protect('triage.history', {
    ownedBy: 'tenant_id', hiddenWhen: 'not exists (select 1 from triage.assignment a where a.id = assignment_id)', application: ['select', 'insert'] }),
  ...['company_entry', 'engagement', 'engagement_match', 'engagement_person'].flatMap((table) =>
    protect(`triage.${table}`, {
      ownedBy: 'tenant_id', readableWhen: table === 'company_entry' ? `${readableWhen} or (${stagesForIntermediary})` : readableWhen, hiddenWhen, application: ['select', 'insert'], system: ['select'] })),
];

export class Triage1700000004001 implements MigrationInterface {
  readonly name = 'Triage1700000004001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...companyTables, ...protections]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema triage cascade');
  }
}
