import { protect } from '@musubi/platform/database/row-level-security';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const names = ['stage_gate_report', 'stage_gate', 'reminder_days'];

const tables = [
  `create table contracting.stage_gate (
     id uuid not null constraint stage_gate_pkey primary key, tenant_id uuid not null, contract_id uuid not null,
     name text not null, due_date date not null, first_review_date date,
     instalment_id uuid constraint stage_gate_instalment_fkey references contracting.instalment (id), set_at timestamptz not null, set_by uuid not null,
     constraint stage_gate_tenant unique (id, tenant_id),
     constraint stage_gate_instalment unique (instalment_id),
     constraint stage_gate_contract_fkey foreign key (contract_id, tenant_id) references contracting.contract (id, tenant_id))`,
  `create index stage_gate_contract on contracting.stage_gate (contract_id)`,
  `create table contracting.stage_gate_report (
     id uuid not null constraint stage_gate_report_pkey primary key, tenant_id uuid not null, gate_id uuid not null,
     reported_on date not null, outcome text not null, light text not null, summary text not null, next_review_date date, reported_at timestamptz not null, reported_by uuid,
     constraint stage_gate_report_outcome check (outcome in ('progress', 'passed', 'failed')),
     constraint stage_gate_report_light check (light in ('green', 'yellow', 'red')),
     constraint stage_gate_report_gate_fkey foreign key (gate_id, tenant_id) references contracting.stage_gate (id, tenant_id))`,
  `create index stage_gate_report_gate on contracting.stage_gate_report (gate_id)`,
  // A gate is decided once, whoever believes it is not.
  `create unique index stage_gate_report_decided_once on contracting.stage_gate_report (gate_id) where outcome <> 'progress'`,
  `create table contracting.reminder_days (
     id uuid not null constraint reminder_days_pkey primary key, tenant_id uuid not null, days_before int[] not null, days_after int[] not null,
     set_at timestamptz not null, set_by uuid not null)`,
  `create index reminder_days_tenant on contracting.reminder_days (tenant_id, id)`,
  ...names.flatMap((table) => [
    `create trigger ${table}_only_added before update or delete on contracting.${table} for each row execute function platform.refuse_change()`,
    `create trigger ${table}_no_truncate before truncate on contracting.${table} for each statement execute function platform.refuse_change()`,
  ]),
];

const contractIsReadable = `exists (select 1 from contracting.contract c where c.id = contract_id and c.company_id = (select platform.current_tenant()))`;
const gateIsReadable = `exists (select 1 from contracting.stage_gate g join contracting.contract c on c.id = g.contract_id
  where g.id = gate_id and c.company_id = (select platform.current_tenant()))`;

const protections = [
  ...protect('contracting.stage_gate', { ownedBy: 'tenant_id', readableWhen: contractIsReadable, application: ['select', 'insert'], system: ['select'] }),
  ...protect('contracting.stage_gate_report', { ownedBy: 'tenant_id', readableWhen: gateIsReadable, application: ['select', 'insert'], system: ['select'] }),
  ...protect('contracting.reminder_days', { ownedBy: 'tenant_id', application: ['select', 'insert'], system: ['select'] }),
];

export class ContractingProgress1700000005053 implements MigrationInterface {
  readonly name = 'ContractingProgress1700000005053';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...protections]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of names) await runner.query(`drop table contracting.${table}`);
  }
}
