import { protect } from '../row-level-security.js';

/** Rows of the table can be added; the owner too is refused, and only by removing the triggers could change one. */
function appendOnly(table: string, refused = 'update or delete'): string[] {
  const name = table.slice(table.indexOf('.') + 1);
  return [
    `create trigger ${name}_append_only before ${refused} on ${table} for each row execute function platform.refuse_change()`,
    `create trigger ${name}_no_truncate before truncate on ${table} for each statement execute function platform.refuse_change()`,
  ];
}

/** Who did what, the chain over it, and apart from both what must be erasable. See docs/adr/0006-audit-chain.md. */
export const auditTables = [
  `create function platform.refuse_change() returns trigger language plpgsql
     as $$ begin raise exception 'rows of % can only be added', tg_table_name using errcode = '42501'; end $$`,

  // `commitments`: by name, the hex SHA-256 of salt and value of each personal value that stands in audit_value.
  `create table platform.audit_entry (
     id uuid primary key, tenant_id uuid not null, at timestamptz not null default clock_timestamp(),
     action text not null, entity text not null, entity_id uuid not null, changes jsonb not null, commitments jsonb not null,
     actor_id uuid, cause_id uuid, correlation_id text not null)`,
  `create index audit_entry_entity on platform.audit_entry (tenant_id, entity, entity_id, at)`,
  `create index audit_entry_at on platform.audit_entry (tenant_id, at, id)`,
  `create index audit_entry_actor on platform.audit_entry (tenant_id, actor_id, at, id)`,
  ...appendOnly('platform.audit_entry'),

  // The one part of the log that may be removed: erased, its salt is gone too, and the commitment says nothing any more.
  `create table platform.audit_value (
     entry_id uuid not null, name text not null, tenant_id uuid not null, person_id uuid, salt bytea not null, value text not null,
     primary key (entry_id, name))`,
  `create index audit_value_person on platform.audit_value (person_id)`,
  ...appendOnly('platform.audit_value', 'update'),

  // Committed and not yet sealed. A row for each entry comes from a trigger: whoever adds an entry cannot forget it.
  `create table platform.audit_pending (entry_id uuid primary key, tenant_id uuid not null)`,
  `create index audit_pending_tenant on platform.audit_pending (tenant_id, entry_id)`,
  `create function platform.await_seal() returns trigger language plpgsql
     as $$ begin insert into platform.audit_pending (entry_id, tenant_id) select id, tenant_id from added; return null; end $$`,
  `create trigger audit_entry_await_seal after insert on platform.audit_entry
     referencing new table as added for each statement execute function platform.await_seal()`,

  `create table platform.audit_seal (
     tenant_id uuid not null, sequence bigint not null, entry_id uuid not null unique, previous bytea not null, hash bytea not null,
     primary key (tenant_id, sequence))`,
  ...appendOnly('platform.audit_seal'),
  // How far each chain goes: cut at its end, a chain would look whole.
  `create table platform.audit_head (tenant_id uuid primary key, sequence bigint not null, hash bytea not null)`,
  `create trigger audit_head_only_forward before update on platform.audit_head for each row
     when (new.sequence <= old.sequence or new.tenant_id <> old.tenant_id) execute function platform.refuse_change()`,
  ...appendOnly('platform.audit_head', 'delete'),
];

export const auditProtections = [
  ...protect('platform.audit_entry', { ownedBy: 'tenant_id', application: ['select', 'insert'], system: ['select', 'insert'] }),
  ...protect('platform.audit_value', { ownedBy: 'tenant_id', application: ['select', 'insert'], system: ['select', 'insert', 'delete'] }),
  ...protect('platform.audit_pending', { ownedBy: 'tenant_id', application: ['select', 'insert'], system: ['select', 'insert', 'delete'] }),
  ...protect('platform.audit_seal', { ownedBy: 'tenant_id', application: ['select'], system: ['select', 'insert'] }),
  ...protect('platform.audit_head', { ownedBy: 'tenant_id', application: ['select'], system: ['select', 'insert', 'update'] }),
];
