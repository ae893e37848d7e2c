import { protect } from '@musubi/platform/database/row-level-security';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = [
  `create schema contracting`,
  `grant usage on schema contracting to musubi_application, musubi_system`,

  `create table contracting.overhead_policy (
     id uuid not null constraint overhead_policy_pkey primary key, tenant_id uuid not null, valid_from date not null,
     policy jsonb not null, source text not null, note text, unconfirmed_fiscal_years int[] not null, added_at timestamptz not null)`,
  `create index overhead_policy_valid on contracting.overhead_policy (tenant_id, valid_from)`,

  `create table contracting.contract (
     id uuid not null constraint contract_pkey primary key, tenant_id uuid not null, company_id uuid not null, company_name text not null,
     engagement_id uuid, owner_user_id uuid, department_id uuid,
     number text not null, title text not null, type text not null, state text not null, version int not null,
     signing_date date not null, start_date date not null, end_date date not null,
     direct bigint not null, researcher_fee bigint not null, overhead bigint not null, strategic_fee bigint not null,
     subtotal bigint not null, tax bigint not null, total bigint not null, rounding_difference bigint not null,
     policy_id uuid not null constraint contract_policy_fkey references contracting.overhead_policy (id),
     policy_valid_from date not null, rule_index int not null, rate_bp int not null, overhead_base text not null,
     date_basis text not null, rounding_unit int not null, rounding_scope text not null, tax_mode text not null, tax_rate_bp int not null,
     drafted_at timestamptz not null, drafted_by uuid, signed_at timestamptz, signed_by uuid,
     constraint contract_number unique (tenant_id, number),
     constraint contract_tenant unique (id, tenant_id),
     constraint contract_state check (state in ('draft', 'signed', 'active', 'completed', 'terminated')),
     constraint contract_term check (end_date >= start_date),
     constraint contract_signed check ((state = 'draft') = (signed_at is null)),
     constraint contract_price check (
       least(direct, researcher_fee, overhead, strategic_fee, tax) >= 0 and subtotal = direct + researcher_fee + overhead + strategic_fee
       and total = subtotal + case when tax_mode = 'exclusive' then tax else 0 end))`,
  `create index contract_engagement on contracting.contract (engagement_id)`,
  `create index contract_company on contracting.contract (company_id, id)`,
  `create index contract_ending on contracting.contract (tenant_id, end_date)`,
  `create index contract_policy on contracting.contract (policy_id)`,

  // The pair of contract and tenant is the key: no row can hang under another university's contract.
  `create table contracting.contract_line (
     contract_id uuid not null, position int not null, tenant_id uuid not null,
     kind text not null, amount bigint not null, fiscal_year int not null, basis text not null,
     constraint contract_line_pkey primary key (contract_id, position),
     constraint contract_line_contract_fkey foreign key (contract_id, tenant_id) references contracting.contract (id, tenant_id))`,

  `create table contracting.instalment (
     id uuid not null constraint instalment_pkey primary key, contract_id uuid not null, tenant_id uuid not null,
     sequence int not null, due_date date not null, fiscal_year int not null, amount bigint not null,
     constraint instalment_sequence unique (contract_id, sequence),
     constraint instalment_amount check (amount > 0),
     constraint instalment_contract_fkey foreign key (contract_id, tenant_id) references contracting.contract (id, tenant_id))`,
  `create index instalment_due on contracting.instalment (tenant_id, due_date)`,

  `create table contracting.receipt (
     id uuid not null constraint receipt_pkey primary key, contract_id uuid not null, tenant_id uuid not null,
     received_on date not null, fiscal_year int not null, amount bigint not null,
     direct bigint not null, overhead bigint not null, tax bigint not null, other bigint not null,
     recorded_at timestamptz not null, recorded_by uuid,
     constraint receipt_amount check (amount > 0),
     constraint receipt_split check (direct + overhead + tax + other = amount),
     constraint receipt_fiscal_year check (fiscal_year = extract(year from received_on - interval '3 months')),
     constraint receipt_contract_fkey foreign key (contract_id, tenant_id) references contracting.contract (id, tenant_id))`,
  `create index receipt_contract on contracting.receipt (contract_id)`,
  `create index receipt_year on contracting.receipt (tenant_id, fiscal_year, received_on, id)`,

  `create table contracting.receipt_allocation (
     receipt_id uuid not null constraint receipt_allocation_receipt_fkey references contracting.receipt (id),
     instalment_id uuid not null constraint receipt_allocation_instalment_fkey references contracting.instalment (id),
     tenant_id uuid not null, amount bigint not null,
     constraint receipt_allocation_pkey primary key (receipt_id, instalment_id),
     constraint receipt_allocation_amount check (amount > 0))`,
  `create index receipt_allocation_instalment on contracting.receipt_allocation (instalment_id)`,

  `create table contracting.contract_number_counter (
     tenant_id uuid not null, fiscal_year int not null, last int not null,
     constraint contract_number_counter_pkey primary key (tenant_id, fiscal_year))`,

  `create table contracting.announced_fact (
     tenant_id uuid not null, key text not null, contract_id uuid not null, announced_at timestamptz not null,
     constraint announced_fact_pkey primary key (tenant_id, key),
     constraint announced_fact_contract_fkey foreign key (contract_id, tenant_id) references contracting.contract (id, tenant_id))`,
  `create index announced_fact_contract on contracting.announced_fact (contract_id)`,
];

/** What must hold over several rows is checked at the commit, whatever the application believes. */
const sums = [
  `create function contracting.check_instalments() returns trigger language plpgsql as $$
   declare
     of_row jsonb := coalesce(to_jsonb(new), to_jsonb(old));
     about uuid := coalesce(of_row ->> 'contract_id', of_row ->> 'id')::uuid;
     planned bigint; owed bigint;
   begin
     select total into owed from contracting.contract where id = about;
     select coalesce(sum(amount), 0) into planned from contracting.instalment where contract_id = about;
     if owed is not null and planned <> owed then
       raise exception 'the instalments of contract % add up to %, not to %', about, planned, owed using errcode = '23514', constraint = 'instalments_add_up';
     end if;
     return null;
   end $$`,
  `create constraint trigger contract_instalments after insert or update of total on contracting.contract
     deferrable initially deferred for each row execute function contracting.check_instalments()`,
  `create constraint trigger instalment_instalments after insert or update or delete on contracting.instalment
     deferrable initially deferred for each row execute function contracting.check_instalments()`,

  `create function contracting.check_receipt() returns trigger language plpgsql as $$
   declare allocated bigint;
   begin
     select coalesce(sum(amount), 0) into allocated from contracting.receipt_allocation where receipt_id = new.id;
     if allocated <> new.amount then
       raise exception 'the allocations of receipt % add up to %, not to %', new.id, allocated, new.amount using errcode = '23514', constraint = 'receipt_allocated';
     end if;
     return null;
   end $$`,
  `create constraint trigger receipt_allocated after insert on contracting.receipt
     deferrable initially deferred for each row execute function contracting.check_receipt()`,

  `create function contracting.check_allocation() returns trigger language plpgsql as $$
   declare planned bigint; allocated bigint;
   begin
     select amount into planned from contracting.instalment where id = new.instalment_id;
     select sum(amount) into allocated from contracting.receipt_allocation where instalment_id = new.instalment_id;
     if planned is null or allocated > planned then
       raise exception 'instalment % of % would receive %', new.instalment_id, planned, allocated using errcode = '23514', constraint = 'instalment_not_exceeded';
     end if;
     return null;
   end $$`,
  `create constraint trigger instalment_not_exceeded after insert on contracting.receipt_allocation
     deferrable initially deferred for each row execute function contracting.check_allocation()`,
];

const onlyAdded = ['overhead_policy', 'contract_line', 'receipt', 'receipt_allocation'].flatMap((table) => [
  `create trigger ${table}_only_added before update or delete on contracting.${table}
     for each row execute function platform.refuse_change()`,
  `create trigger ${table}_no_truncate before truncate on contracting.${table}
     for each statement execute function platform.refuse_change()`,
]);

const companyMayRead = `company_id = (select platform.current_tenant())`;
const contractIsReadable = `exists (select 1 from contracting.contract c where c.id = contract_id and c.company_id = (select platform.current_tenant()))`;
const receiptIsReadable = `exists (select 1 from contracting.receipt r join contracting.contract c on c.id = r.contract_id
  where r.id = receipt_id and c.company_id = (select platform.current_tenant()))`;

const protections = [
  ...protect('contracting.overhead_policy', { ownedBy: 'tenant_id', application: ['select', 'insert'] }),
  ...protect('contracting.contract', { ownedBy: 'tenant_id', readableWhen: companyMayRead, application: ['select', 'insert', 'update'], system: ['select'] }),
  ...protect('contracting.contract_line', { ownedBy: 'tenant_id', readableWhen: contractIsReadable, application: ['select', 'insert'] }),
  ...protect('contracting.instalment', { ownedBy: 'tenant_id', readableWhen: contractIsReadable, application: ['select', 'insert'], system: ['select'] }),
  ...protect('contracting.receipt', { ownedBy: 'tenant_id', readableWhen: contractIsReadable, application: ['select', 'insert'] }),
  ...protect('contracting.receipt_allocation', { ownedBy: 'tenant_id', readableWhen: receiptIsReadable, application: ['select', 'insert'], system: ['select'] }),
  ...protect('contracting.contract_number_counter', { ownedBy: 'tenant_id', application: ['select', 'insert', 'update'] }),
  ...protect('contracting.announced_fact', { ownedBy: 'tenant_id', application: ['select'], system: ['select', 'insert'] }),
  // What was agreed cannot be rewritten, not even by our own code.
  `revoke update on contracting.contract from musubi_application`,
  `grant update (state, version, signed_at, signed_by) on contracting.contract to musubi_application`,
];

/** What reporting may read; with the reader's own row-level security. */
const views = [
  `create view contracting.published_receipt with (security_invoker = true) as
   select r.tenant_id, r.id as receipt_id, r.contract_id, c.number, c.title, c.company_id, c.company_name, c.department_id,
          c.type as contract_type, r.received_on, r.fiscal_year, r.amount, r.amount - r.tax as amount_ex_tax, r.direct, r.overhead
     from contracting.receipt r join contracting.contract c on c.id = r.contract_id and c.tenant_id = r.tenant_id`,
  `create view contracting.published_rate_note with (security_invoker = true) as
   select p.tenant_id, y.fiscal_year, p.id as policy_id, p.note, p.source
     from contracting.overhead_policy p cross join lateral unnest(p.unconfirmed_fiscal_years) as y (fiscal_year)
    where not exists (select 1 from contracting.overhead_policy n
                       where n.tenant_id = p.tenant_id and n.valid_from = p.valid_from and n.id > p.id)`,
  `grant select on contracting.published_receipt, contracting.published_rate_note to musubi_application`,
];

export class Contracting1700000005001 implements MigrationInterface {
  readonly name = 'Contracting1700000005001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...sums, ...onlyAdded, ...protections, ...views]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema contracting cascade');
  }
}
