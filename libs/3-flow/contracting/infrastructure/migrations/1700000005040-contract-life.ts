import { protect } from '@musubi/platform/database/row-level-security';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const sight = 'tenant_id = any ((select identity.universities_shown(platform.current_tenant()))::uuid[])';
const contractIsReadable = `exists (select 1 from contracting.contract c where c.id = contract_id and c.company_id = (select platform.current_tenant()))`;

const statements = [
  `alter table contracting.contract
     add column sme boolean, add column prefecture text, add column umbrella boolean not null default false, add column public_money boolean not null default false,
     alter column rule_index drop not null,
     drop constraint contract_state, drop constraint contract_signed,
     add constraint contract_state check (state in ('draft', 'review', 'gates', 'signed', 'active', 'completed', 'terminated', 'withdrawn')),
     add constraint contract_signed check ((state in ('draft', 'review', 'gates', 'withdrawn')) = (signed_at is null))`,
  `drop policy tlo_select on contracting.contract`,
  `create policy tlo_select on contracting.contract for select to musubi_application using (${sight} and signed_at is not null)`,

  `create table contracting.contract_change (
     contract_id uuid not null, version int not null, tenant_id uuid not null, action text not null, state text not null,
     effective_on date not null, note text, made_at timestamptz not null, made_by uuid not null,
     constraint contract_change_pkey primary key (contract_id, version),
     constraint contract_change_contract_fkey foreign key (contract_id, tenant_id) references contracting.contract (id, tenant_id))`,
  `create trigger contract_change_only_added before update or delete on contracting.contract_change
     for each row execute function platform.refuse_change()`,
  `create trigger contract_change_no_truncate before truncate on contracting.contract_change
     for each statement execute function platform.refuse_change()`,
  ...protect('contracting.contract_change', { ownedBy: 'tenant_id', readableWhen: contractIsReadable, application: ['select', 'insert'] }),
];

export class ContractLife1700000005040 implements MigrationInterface {
  readonly name = 'ContractLife1700000005040';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table contracting.contract_change');
    await runner.query('drop policy tlo_select on contracting.contract');
    await runner.query(`create policy tlo_select on contracting.contract for select to musubi_application using (${sight} and state <> 'draft')`);
    await runner.query(`alter table contracting.contract
      drop column sme, drop column prefecture, drop column umbrella, drop column public_money, alter column rule_index set not null,
      drop constraint contract_state, drop constraint contract_signed,
      add constraint contract_state check (state in ('draft', 'signed', 'active', 'completed', 'terminated')),
      add constraint contract_signed check ((state = 'draft') = (signed_at is null))`);
  }
}
