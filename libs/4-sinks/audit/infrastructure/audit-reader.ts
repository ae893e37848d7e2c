import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { AuditEntry, ChainState } from '../domain/audit-entry.js';
import type { AuditFilter, AuditPosition } from '../domain/audit-filter.js';

/** Reads the log of the running unit's tenant, newest first. */
@Injectable()
export class AuditReader {
  constructor(private readonly database: Database) {}

  entries(filter: AuditFilter, after: AuditPosition | undefined, limit: number): Promise<AuditEntry[]> {
    const { where, values } = conditionsOf(filter, after);
    return this.database.query<AuditEntry>(
      `with page as materialized (
         select * from platform.audit_entry where ${where} order by at desc, id desc limit $1)
       select p.id, to_char(p.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, p.action, p.entity, p.entity_id as "entityId", p.changes,
              p.actor_id as "actorId", p.cause_id as "causeId", p.correlation_id as "correlationId",
              (select coalesce(jsonb_object_agg(c.name, v.value), '{}') from jsonb_object_keys(p.commitments) as c (name)
                 left join platform.audit_value v on v.entry_id = p.id and v.name = c.name) as personal,
              (select jsonb_build_object('sequence', s.sequence, 'hash', encode(s.hash, 'hex')) from platform.audit_seal s where s.entry_id = p.id) as seal
         from page p order by p.at desc, p.id desc`, [limit, ...values]);
  }

  async chain(): Promise<ChainState> {
    const [state] = await this.database.query<ChainState>(
      `select coalesce((select sequence from platform.audit_head where tenant_id = platform.current_tenant()), 0)::float8 as sealed,
              (select count(*)::int from platform.audit_pending where tenant_id = platform.current_tenant()) as pending`);
    return state ?? { sealed: 0, pending: 0 };
  }
}

/** Only what is asked for stands in the statement: one for every case could use no index. The texts are ours, the values are parameters. */
function conditionsOf({ entity, entityId, action, personId, from, to }: AuditFilter, after: AuditPosition | undefined): { where: string; values: string[] } {
  const values: string[] = [];
  const given = (value: string): string => `$${values.push(value) + 1}`;
  const conditions = [
    'tenant_id = (select platform.current_tenant())',
    ...entity === undefined ? [] : [`entity = ${given(entity)}`],
    ...entityId === undefined ? [] : [`entity_id = ${given(entityId)}::uuid`],
    ...action === undefined ? [] : [`action = ${given(action)}`],
    ...personId === undefined ? [] : [`actor_id = ${given(personId)}::uuid`],
    ...from === undefined ? [] : [`at >= ${given(from)}::date::timestamp at time zone 'Asia/Tokyo'`],
    ...to === undefined ? [] : [`at < (${given(to)}::date + 1)::timestamp at time zone 'Asia/Tokyo'`],
    ...after ? [`(at, id) < (${given(after.at)}::timestamptz, ${given(after.id)}::uuid)`] : [],
  ];
  return { where: conditions.join(' and '), values };
}
