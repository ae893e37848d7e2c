/** What a table's rows are for whom. Every expression is SQL over the table's own columns. */
export interface Protection {
  /** Column holding the owning tenant, or an expression when ownership is inherited. */
  readonly ownedBy: string;
  /** Further rows the application may read: public ones and explicit grants. */
  readonly readableWhen?: string;
  /** Rows that a person may not read although the organisation may; a job, which is no person, reads them. */
  readonly hiddenWhen?: string;
  /** What the application may do with its own tenant's rows; nothing for what only the system touches. */
  readonly application: readonly ('select' | 'insert' | 'update' | 'delete')[];
  /** What the system role (relay, indexer, matcher) may do; it has no right elsewhere. */
  readonly system?: readonly ('select' | 'insert' | 'update' | 'delete')[];
}

const currentTenant = '(select platform.current_tenant())';

/**
 * SQL that puts a table behind row-level security: ENABLE and FORCE, a policy per command with
 * WITH CHECK, and grants of exactly the named commands. Part of each table's first migration.
 */
export function protect(table: string, protection: Protection): string[] {
  const own = `${protection.ownedBy} = ${currentTenant}`;
  const visible = protection.readableWhen ? `(${own}) or (${protection.readableWhen})` : own;
  const system = protection.system ?? [];
  const statements = [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy tenant_select on ${table} for select to musubi_application using (${visible})`,
  ];
  if (protection.hiddenWhen) {
    statements.push(`create policy need_to_know on ${table} as restrictive for select to musubi_application using (not (${protection.hiddenWhen}))`);
  }
  if (protection.application.length > 0) statements.push(`grant ${protection.application.join(', ')} on ${table} to musubi_application`);
  if (protection.application.includes('insert')) {
    statements.push(`create policy tenant_insert on ${table} for insert to musubi_application with check (${own})`);
  }
  if (protection.application.includes('update')) {
    statements.push(`create policy tenant_update on ${table} for update to musubi_application using (${own}) with check (${own})`);
  }
  if (protection.application.includes('delete')) {
    statements.push(`create policy tenant_delete on ${table} for delete to musubi_application using (${own})`);
  }
  if (system.length > 0) {
    statements.push(
      `grant ${system.join(', ')} on ${table} to musubi_system`,
      `create policy system_all on ${table} for all to musubi_system using (true) with check (true)`,
    );
  }
  return statements;
}
