import { protect } from '@musubi/platform/database/row-level-security';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const amended = ['direct', 'researcher_fee', 'overhead', 'strategic_fee', 'subtotal', 'tax', 'total', 'rounding_difference'];
const inJson = (column: string): string => column.replace(/_(.)/gu, (_, letter: string) => letter.toUpperCase());
const contractIsReadable = `exists (select 1 from contracting.contract c where c.id = contract_id and c.company_id = (select platform.current_tenant()))`;

const statements = [
  `create table contracting.contract_amendment (
     contract_id uuid not null, sequence int not null, version int not null, tenant_id uuid not null, amended_on date not null, reason text not null,
     before jsonb not null, after jsonb not null, plan_before jsonb not null, plan_after jsonb not null,
     policy_id uuid constraint contract_amendment_policy_fkey references contracting.overhead_policy (id), rule_index int, rate_bp int,
     made_at timestamptz not null, made_by uuid not null,
     constraint contract_amendment_pkey primary key (contract_id, sequence),
     constraint contract_amendment_version unique (contract_id, version),
     constraint contract_amendment_contract_fkey foreign key (contract_id, tenant_id) references contracting.contract (id, tenant_id))`,
  `create index contract_amendment_policy on contracting.contract_amendment (policy_id)`,
  `create trigger contract_amendment_only_added before update or delete on contracting.contract_amendment for each row execute function platform.refuse_change()`,
  `create trigger contract_amendment_no_truncate before truncate on contracting.contract_amendment for each statement execute function platform.refuse_change()`,
  ...protect('contracting.contract_amendment', { ownedBy: 'tenant_id', readableWhen: contractIsReadable, application: ['select', 'insert'] }),
  `alter table contracting.contract_line add column amendment int`,

  // What was agreed changes only as the last amendment says, whatever the application believes.
  `grant update (end_date, company_name, ${amended.join(', ')}) on contracting.contract to musubi_application`,
  `create function contracting.check_amended() returns trigger language plpgsql as $$
   declare said jsonb; now contracting.contract;
   begin
     select * into now from contracting.contract where id = new.id;
     select after into said from contracting.contract_amendment where contract_id = new.id order by sequence desc limit 1;
     if said is null or (said ->> 'endDate')::date <> now.end_date or said ->> 'companyName' <> now.company_name
        or ${amended.map((column) => `(said -> 'price' ->> '${inJson(column)}')::bigint <> now.${column}`).join(' or ')} then
       raise exception 'contract % is not what its amendments say', new.id using errcode = '23514', constraint = 'contract_amended';
     end if;
     return null;
   end $$`,
  `create constraint trigger contract_amended after update of end_date, company_name, ${amended.join(', ')} on contracting.contract
     deferrable initially deferred for each row execute function contracting.check_amended()`,

  // An instalment is cut by an amendment, never below what has been received on it.
  `alter table contracting.instalment drop constraint instalment_amount, add constraint instalment_amount check (amount >= 0)`,
  `grant update (amount) on contracting.instalment to musubi_application`,
  `create policy tenant_update on contracting.instalment for update to musubi_application
     using (tenant_id = (select platform.current_tenant())) with check (tenant_id = (select platform.current_tenant()))`,
  `create function contracting.check_instalment_amended() returns trigger language plpgsql as $$
   begin
     if (select coalesce(sum(amount), 0) from contracting.receipt_allocation where instalment_id = new.id) > (select amount from contracting.instalment where id = new.id)
        or not exists (select 1 from contracting.contract_amendment a, jsonb_array_elements(a.plan_after) p
                        where a.contract_id = new.contract_id and (p ->> 'id')::uuid = new.id and (p ->> 'amount')::bigint = new.amount) then
       raise exception 'instalment % is not what the amendments say', new.id using errcode = '23514', constraint = 'instalment_amended';
     end if;
     return null;
   end $$`,
  `create constraint trigger instalment_amended after update on contracting.instalment
     deferrable initially deferred for each row execute function contracting.check_instalment_amended()`,
];

export class ContractingAmendments1700000005060 implements MigrationInterface {
  readonly name = 'ContractingAmendments1700000005060';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger instalment_amended on contracting.instalment');
    await runner.query('drop trigger contract_amended on contracting.contract');
    await runner.query('drop policy tenant_update on contracting.instalment');
    await runner.query('revoke update on contracting.instalment from musubi_application');
    await runner.query('alter table contracting.instalment drop constraint instalment_amount, add constraint instalment_amount check (amount > 0)');
    await runner.query(`revoke update (end_date, company_name, ${amended.join(', ')}) on contracting.contract from musubi_application`);
    await runner.query('alter table contracting.contract_line drop column amendment');
    await runner.query('drop table contracting.contract_amendment');
    await runner.query('drop function contracting.check_amended(), contracting.check_instalment_amended()');
  }
}
