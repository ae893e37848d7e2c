import { protect } from '@musubi/platform/database/row-level-security';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const names = ['approval_step', 'approval_threshold'];

const statements = [
  `create table contracting.approval_threshold (
     id uuid not null constraint approval_threshold_pkey primary key, tenant_id uuid not null, amount bigint, set_at timestamptz not null, set_by uuid not null)`,
  `create index approval_threshold_tenant on contracting.approval_threshold (tenant_id, id)`,
  `create table contracting.approval_step (
     id uuid not null constraint approval_step_pkey primary key, contract_id uuid not null, tenant_id uuid not null, kind text not null,
     asked_id uuid constraint approval_step_asked_fkey references contracting.approval_step (id), amount bigint not null, note text,
     made_at timestamptz not null, made_by uuid not null,
     constraint approval_step_kind check (kind in ('asked', 'approved', 'refused') and (kind = 'asked') = (asked_id is null)),
     constraint approval_step_contract_fkey foreign key (contract_id, tenant_id) references contracting.contract (id, tenant_id))`,
  `create index approval_step_contract on contracting.approval_step (contract_id, id)`,
  `create unique index approval_step_decided_once on contracting.approval_step (asked_id) where asked_id is not null`,
  // Two persons, whatever the application believes.
  `create function contracting.check_approval() returns trigger language plpgsql as $$
   begin
     if new.asked_id is not null and not exists (
          select 1 from contracting.approval_step a join contracting.contract c on c.id = a.contract_id
           where a.id = new.asked_id and a.kind = 'asked' and a.contract_id = new.contract_id and a.amount = new.amount
             and a.made_by <> new.made_by and c.drafted_by is distinct from new.made_by) then
       raise exception 'approval % is not by a second person', new.id using errcode = '23514', constraint = 'approval_by_second_person';
     end if;
     return null;
   end $$`,
  `create trigger approval_by_second_person after insert on contracting.approval_step for each row execute function contracting.check_approval()`,
  ...names.flatMap((table) => [
    `create trigger ${table}_only_added before update or delete on contracting.${table} for each row execute function platform.refuse_change()`,
    `create trigger ${table}_no_truncate before truncate on contracting.${table} for each statement execute function platform.refuse_change()`,
    ...protect(`contracting.${table}`, { ownedBy: 'tenant_id', application: ['select', 'insert'] }),
  ]),
];

export class ContractingApprovals1700000005061 implements MigrationInterface {
  readonly name = 'ContractingApprovals1700000005061';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of names) await runner.query(`drop table contracting.${table}`);
    await runner.query('drop function contracting.check_approval()');
  }
}
