import { protect } from '@musubi/platform/database/row-level-security';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = [
  `create table contracting.invoice_issuer (
     id uuid not null constraint invoice_issuer_pkey primary key, tenant_id uuid not null, issuer jsonb not null, set_at timestamptz not null, set_by uuid)`,
  `create index invoice_issuer_tenant on contracting.invoice_issuer (tenant_id, id)`,

  `create table contracting.invoice_number_counter (
     tenant_id uuid not null, fiscal_year int not null, last int not null,
     constraint invoice_number_counter_pkey primary key (tenant_id, fiscal_year))`,

  `create table contracting.invoice (
     id uuid not null constraint invoice_pkey primary key, tenant_id uuid not null, contract_id uuid not null,
     instalment_id uuid not null constraint invoice_instalment_fkey references contracting.instalment (id),
     number text not null, cancels_id uuid constraint invoice_cancels_fkey references contracting.invoice (id), reason text,
     issued_on date not null, fiscal_year int not null, due_date date not null,
     recipient text not null, contract_number text not null, contract_title text not null,
     amount bigint not null, lines jsonb not null, taxes jsonb not null, issuer jsonb not null, issued_at timestamptz not null, issued_by uuid,
     constraint invoice_number unique (tenant_id, number),
     constraint invoice_sign check ((cancels_id is null and amount > 0) or (cancels_id is not null and amount < 0)),
     constraint invoice_fiscal_year check (fiscal_year = extract(year from issued_on - interval '3 months')),
     constraint invoice_contract_fkey foreign key (contract_id, tenant_id) references contracting.contract (id, tenant_id))`,
  `create index invoice_contract on contracting.invoice (contract_id)`,
  `create index invoice_instalment on contracting.invoice (instalment_id)`,
  `create unique index invoice_cancelled_once on contracting.invoice (cancels_id) where cancels_id is not null`,

  // Taxes by rate make the whole, and a counter-document takes all of what it cancels back: whatever the application believes.
  `create function contracting.check_invoice() returns trigger language plpgsql as $$
   begin
     if (select sum((t ->> 'net')::bigint + (t ->> 'tax')::bigint) from jsonb_array_elements(new.taxes) t) is distinct from new.amount
        or (new.cancels_id is not null and not exists (
              select 1 from contracting.invoice i where i.id = new.cancels_id and i.amount = - new.amount and i.contract_id = new.contract_id and i.cancels_id is null)) then
       raise exception 'invoice % does not add up', new.number using errcode = '23514', constraint = 'invoice_adds_up';
     end if;
     return null;
   end $$`,
  `create constraint trigger invoice_adds_up after insert on contracting.invoice deferrable initially deferred for each row execute function contracting.check_invoice()`,
  ...['invoice', 'invoice_issuer'].flatMap((table) => [
    `create trigger ${table}_only_added before update or delete on contracting.${table} for each row execute function platform.refuse_change()`,
    `create trigger ${table}_no_truncate before truncate on contracting.${table} for each statement execute function platform.refuse_change()`,
  ]),
];

const contractIsReadable = `exists (select 1 from contracting.contract c where c.id = contract_id and c.company_id = (select platform.current_tenant()))`;

const protections = [
  ...protect('contracting.invoice_issuer', { ownedBy: 'tenant_id', application: ['select', 'insert'] }),
  ...protect('contracting.invoice_number_counter', { ownedBy: 'tenant_id', application: ['select', 'insert', 'update'] }),
  ...protect('contracting.invoice', { ownedBy: 'tenant_id', readableWhen: contractIsReadable, application: ['select', 'insert'] }),
];

export class ContractingInvoices1700000005051 implements MigrationInterface {
  readonly name = 'ContractingInvoices1700000005051';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...protections]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['invoice', 'invoice_number_counter', 'invoice_issuer']) await runner.query(`drop table contracting.${table}`);
    await runner.query('drop function contracting.check_invoice()');
  }
}
