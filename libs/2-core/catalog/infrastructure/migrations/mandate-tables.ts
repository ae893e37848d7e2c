import { protect } from '@musubi/platform/database/row-level-security';
import { inForce, notOver } from '@musubi/platform/database/term-in-force';

/** Which intermediaries may act for a company, and what they posted for it. See docs/adr/0011-mandates.md. */
export const mandateTables = [
  `create table catalog.mandate (
     id uuid not null, tenant_id uuid not null, intermediary_id uuid not null, valid_from date not null, valid_until date,
     given_by uuid, given_at timestamptz not null, ended_by uuid, ended_at timestamptz,
     constraint mandate_pkey primary key (id))`,
  `create index mandate_parties on catalog.mandate (tenant_id, intermediary_id)`,
  `create index mandate_intermediary on catalog.mandate (intermediary_id)`,
  `create table catalog.need_posting (
     need_id uuid not null, tenant_id uuid not null, intermediary_id uuid not null, mandate_id uuid not null, posted_by uuid not null,
     posted_by_name text not null, posted_at timestamptz not null,
     constraint need_posting_pkey primary key (need_id),
     constraint need_posting_need_fkey foreign key (need_id) references catalog.need (id),
     constraint need_posting_mandate_fkey foreign key (mandate_id) references catalog.mandate (id))`,
  `create index need_posting_intermediary on catalog.need_posting (intermediary_id)`,
  // What came of a need, elsewhere: for the intermediary that posted it, while a mandate of its company holds.
  `create view catalog.client_need with (security_invoker) as
     select need_id as id, intermediary_id as tenant_id from catalog.need_posting where intermediary_id = platform.current_tenant()`,
  // A function, which keeps its plan: most who read needs have posted none for others, and would set up this one's three policies for nothing.
  `create function catalog.needs_posted_by_caller() returns uuid[] language plpgsql stable as $$
   begin
     return array(select need_id from catalog.need_posting where intermediary_id = platform.current_tenant());
   end $$`,
];

/** Those the caller posted for a client whose mandate holds: the policy of `need_posting` says so. */
export const needsPostedByCaller = `select unnest(catalog.needs_posted_by_caller())`;

export const mandateProtections = [
  // What is over the intermediary does not find any more.
  ...protect('catalog.mandate', {
    ownedBy: 'tenant_id', application: ['select', 'insert', 'update'], system: ['select'],
    readableWhen: `intermediary_id = (select platform.current_tenant()) and ${notOver('mandate')}`,
  }),
  ...protect('catalog.need_posting', {
    ownedBy: 'tenant_id', application: ['select', 'insert'], system: ['select'],
    readableWhen: `intermediary_id = (select platform.current_tenant()) and exists (select 1 from catalog.mandate m
      where m.tenant_id = need_posting.tenant_id and m.intermediary_id = need_posting.intermediary_id and ${inForce('m')})`,
  }),
  `create policy mandated on catalog.need_posting as restrictive for insert to musubi_application
     with check (exists (select 1 from catalog.mandate m where m.id = mandate_id and m.tenant_id = need_posting.tenant_id
       and m.intermediary_id = need_posting.intermediary_id and m.tenant_id = platform.current_tenant() and ${inForce('m')}))`,
  `grant select on catalog.client_need to musubi_application, musubi_system`,
];
