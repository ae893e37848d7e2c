import { protect } from '@musubi/platform/database/row-level-security';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = [
  `alter table contracting.contract add column refund_clause text not null default 'none',
     add constraint contract_refund_clause check (refund_clause in ('none', 'unused_direct', 'unused_except_researcher_fee'))`,

  // What takes money back or gives it back is a row of its own with a negative amount.
  `alter table contracting.receipt
     drop constraint receipt_amount,
     add column kind text not null default 'receipt', add column counters_id uuid constraint receipt_counters_fkey references contracting.receipt (id),
     add column reason text, add column unallocated bigint not null default 0,
     add constraint receipt_kind check (
       (kind = 'receipt' and amount > 0) or (kind = 'reversal' and amount <> 0) or (kind in ('overpaid_refund', 'refund') and amount < 0)),
     add constraint receipt_counters check ((kind = 'reversal') = (counters_id is not null)),
     add constraint receipt_unallocated check (
       unallocated between least(amount, 0) and greatest(amount, 0) and (kind <> 'overpaid_refund' or unallocated = amount))`,
  `create unique index receipt_reversed_once on contracting.receipt (counters_id) where counters_id is not null`,
  `alter table contracting.receipt_allocation drop constraint receipt_allocation_amount, add constraint receipt_allocation_amount check (amount <> 0)`,

  `create table contracting.carry_over (
     id uuid not null constraint carry_over_pkey primary key, contract_id uuid not null, tenant_id uuid not null,
     from_fiscal_year int not null, amount bigint not null, reason text not null, noted_at timestamptz not null, noted_by uuid,
     constraint carry_over_amount check (amount <> 0),
     constraint carry_over_contract_fkey foreign key (contract_id, tenant_id) references contracting.contract (id, tenant_id))`,
  `create index carry_over_contract on contracting.carry_over (contract_id)`,
];

/** What must hold over several rows is checked at the commit, whatever the application believes. */
const sums = [
  `create or replace function contracting.check_receipt() returns trigger language plpgsql as $$
   declare allocated bigint; countered contracting.receipt; net bigint; too_much bigint;
   begin
     select coalesce(sum(amount), 0) into allocated from contracting.receipt_allocation where receipt_id = new.id;
     if new.counters_id is not null then
       select * into countered from contracting.receipt where id = new.counters_id;
       if countered.kind = 'reversal' or countered.contract_id <> new.contract_id or countered.amount <> - new.amount
          or countered.unallocated <> - new.unallocated or exists (
            select instalment_id, amount from contracting.receipt_allocation where receipt_id = countered.id
            except select instalment_id, - amount from contracting.receipt_allocation where receipt_id = new.id) then
         raise exception 'receipt % does not counter %', new.id, new.counters_id using errcode = '23514', constraint = 'receipt_countered';
       end if;
     end if;
     -- Unused money that was given back is owed no more, so it reopens no instalment.
     if allocated + new.unallocated <> (case when new.kind = 'refund' or countered.kind = 'refund' then 0 else new.amount end) then
       raise exception 'the allocations of receipt % add up to %, not to %', new.id, allocated, new.amount using errcode = '23514', constraint = 'receipt_allocated';
     end if;
     if new.amount < 0 then
       select sum(amount), sum(unallocated) into net, too_much from contracting.receipt where contract_id = new.contract_id;
       if net < 0 or too_much < 0 then
         raise exception 'more went out of contract % than came in', new.contract_id using errcode = '23514', constraint = 'receipt_not_below_nothing';
       end if;
     end if;
     return null;
   end $$`,
  `create or replace function contracting.check_allocation() returns trigger language plpgsql as $$
   declare planned bigint; allocated bigint;
   begin
     select amount into planned from contracting.instalment where id = new.instalment_id;
     select sum(amount) into allocated from contracting.receipt_allocation where instalment_id = new.instalment_id;
     if planned is null or allocated > planned or allocated < 0 then
       raise exception 'instalment % of % would receive %', new.instalment_id, planned, allocated using errcode = '23514', constraint = 'instalment_not_exceeded';
     end if;
     return null;
   end $$`,
  `create function contracting.check_carry_over() returns trigger language plpgsql as $$
   begin
     if (select sum(amount) from contracting.carry_over where contract_id = new.contract_id and from_fiscal_year = new.from_fiscal_year) < 0 then
       raise exception 'less than nothing carried over' using errcode = '23514', constraint = 'carry_over_not_below_nothing';
     end if;
     return null;
   end $$`,
  `create constraint trigger carry_over_not_below_nothing after insert on contracting.carry_over
     deferrable initially deferred for each row execute function contracting.check_carry_over()`,
  `create trigger carry_over_only_added before update or delete on contracting.carry_over for each row execute function platform.refuse_change()`,
  `create trigger carry_over_no_truncate before truncate on contracting.carry_over for each statement execute function platform.refuse_change()`,
];

const contractIsReadable = `exists (select 1 from contracting.contract c where c.id = contract_id and c.company_id = (select platform.current_tenant()))`;

const protections = protect('contracting.carry_over', { ownedBy: 'tenant_id', readableWhen: contractIsReadable, application: ['select', 'insert'] });

export class ContractingMoneyIn1700000005050 implements MigrationInterface {
  readonly name = 'ContractingMoneyIn1700000005050';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...sums, ...protections]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table contracting.carry_over');
    await runner.query('drop function contracting.check_carry_over()');
    await runner.query('alter table contracting.contract drop column refund_clause');
    await runner.query('alter table contracting.receipt drop column kind, drop column counters_id, drop column reason, drop column unallocated');
  }
}
