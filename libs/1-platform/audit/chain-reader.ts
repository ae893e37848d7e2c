import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { ChainedEntry } from './chain.js';
import type { ChainLink, NotedHead } from './chain-walk.js';
import { chainedColumns } from './chained-columns.js';

/** A place among a tenant's entries by time; `at` is text, because a Date would round it. */
export interface EntryPosition {
  readonly at: string;
  readonly id: string;
}

interface LinkRow extends ChainedEntry {
  readonly id: string;
  readonly sequence: number;
  readonly sealedId: string;
  readonly previous: Buffer;
  readonly hash: Buffer;
  readonly values: readonly { readonly name: string; readonly salt: string; readonly value: string }[] | null;
}

/** Tenants of a table by its index, without reading all of it. */
const tenantsOf = (table: string): string => `
  (with recursive t as (
     (select tenant_id from ${table} order by tenant_id limit 1)
     union all
     select (select n.tenant_id from ${table} n where n.tenant_id > t.tenant_id order by n.tenant_id limit 1) from t where t.tenant_id is not null)
   select tenant_id from t where tenant_id is not null)`;

/** Reads chains and entries a page at a time, in a unit of the system's. */
@Injectable()
export class ChainReader {
  constructor(private readonly database: Database) {}

  /** Every tenant with entries or a chain, and how far its chain was sealed. */
  async tenants(): Promise<{ tenantId: string; head: NotedHead | null; pending: number }[]> {
    return this.database.query(
      `with tenant as (
         ${tenantsOf('platform.audit_entry')} union ${tenantsOf('platform.audit_seal')} union select tenant_id from platform.audit_head
         union select tenant_id from platform.audit_pending)
       select t.tenant_id as "tenantId",
              (select jsonb_build_object('sequence', h.sequence, 'hash', encode(h.hash, 'hex')) from platform.audit_head h where h.tenant_id = t.tenant_id) as head,
              (select count(*)::int from platform.audit_pending p where p.tenant_id = t.tenant_id) as pending
         from tenant t order by 1`);
  }

  async hasHead(tenantId: string): Promise<boolean> {
    return (await this.database.query('select 1 from platform.audit_head where tenant_id = $1', [tenantId])).length > 0;
  }

  /** The chain after a place, in order. */
  async links(tenantId: string, after: number, limit: number): Promise<ChainLink[]> {
    const rows = await this.database.query<LinkRow>(
      `select s.sequence::float8, s.entry_id as "sealedId", s.previous, s.hash, ${chainedColumns},
              (select jsonb_agg(jsonb_build_object('name', v.name, 'salt', encode(v.salt, 'hex'), 'value', v.value))
                 from platform.audit_value v where v.entry_id = s.entry_id) as values
         from platform.audit_seal s left join platform.audit_entry e on e.id = s.entry_id
        where s.tenant_id = $1 and s.sequence > $2 order by s.sequence limit $3`, [tenantId, after, limit]);
    return rows.map(({ sequence, sealedId, previous, hash, values, ...entry }) => ({
      sequence, entryId: sealedId, previous, hash, entry: entry.id === null ? undefined : entry,
      values: (values ?? []).map(({ name, salt, value }) => ({ name, salt: Buffer.from(salt, 'hex'), value })),
    }));
  }

  /** Entries by time, each with whether it is sealed or waits for its seal; one of the two is true of every entry. */
  entries(tenantId: string, after: EntryPosition | undefined, limit: number): Promise<(EntryPosition & { readonly known: boolean })[]> {
    return this.database.query(
      `with page as materialized (
         select id, at from platform.audit_entry
          where tenant_id = $1 and ($2::timestamptz is null or (at, id) > ($2::timestamptz, $3::uuid)) order by at, id limit $4)
       select page.id, to_char(page.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
              exists (select 1 from platform.audit_seal s where s.entry_id = page.id)
                or exists (select 1 from platform.audit_pending p where p.entry_id = page.id) as known
         from page order by page.at, page.id`, [tenantId, after?.at ?? null, after?.id ?? null, limit]);
  }

  /** The first of what waits for a seal though it is gone. */
  async pendingWithoutEntry(tenantId: string): Promise<string | undefined> {
    const [row] = await this.database.query<{ id: string }>(
      `select p.entry_id as id from platform.audit_pending p
        where p.tenant_id = $1 and not exists (select 1 from platform.audit_entry e where e.id = p.entry_id) order by 1 limit 1`, [tenantId]);
    return row?.id;
  }
}
