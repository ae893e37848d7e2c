import { randomBytes } from 'node:crypto';
import { newId } from '@musubi/kernel';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { RequestContext } from '../telemetry/request-context.js';
import { commitmentTo } from './chain.js';

export interface AuditRecord {
  readonly tenantId: string;
  /** What happened, in the past tense: `need.posted`; `contract.opened` where somebody read what is confidential. */
  readonly action: string;
  readonly entity: string;
  readonly entityId: string;
  /** Facts of the change (ids, states, amounts): they stay for ever. Never free text of a confidential document. */
  readonly changes?: Readonly<Record<string, unknown>>;
  /** Names, addresses and free text: kept apart from the chain, so that they can be erased. */
  readonly personal?: Readonly<Record<string, string>>;
  /** The log's readers must not learn who acted, not even by an id that returns elsewhere. */
  readonly actorUntold?: boolean;
  /** Whose the personal values are; absent: the actor's. */
  readonly person?: string;
}

/** The personal value that says from where the actor called. */
export const CLIENT_ADDRESS = 'clientAddress';

const saltBytes = 16;

interface PersonalValue {
  readonly entryId: string;
  readonly tenantId: string;
  readonly name: string;
  readonly personId: string | null;
  readonly salt: Buffer;
  readonly value: string;
}

/**
 * Writes the audit entry of a change, or of a confidential reading, into the same transaction; entries can only be
 * added. Who, from where and because of which event is taken from the running request or job.
 */
@Injectable()
export class AuditLog {
  constructor(
    private readonly database: Database,
    private readonly context: RequestContext,
  ) {}

  record(record: AuditRecord): Promise<void> {
    return this.recordAll([record]);
  }

  /** Many entries in one statement. */
  async recordAll(records: readonly AuditRecord[]): Promise<void> {
    const entries = records.map((record) => ({ id: newId(), record }));
    const values = entries.map(({ id, record }) => this.personalValues(id, record));
    const flat = values.flat();
    await this.database.query(
      `with entry as (
         insert into platform.audit_entry (id, tenant_id, action, entity, entity_id, changes, commitments, actor_id, cause_id, correlation_id)
         select e.*, $9::uuid, $10
           from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::uuid[], $6::jsonb[], $7::jsonb[], $8::uuid[]) as e)
       insert into platform.audit_value (entry_id, tenant_id, name, person_id, salt, value)
       select * from unnest($11::uuid[], $12::uuid[], $13::text[], $14::uuid[], $15::bytea[], $16::text[])`,
      [entries.map(({ id }) => id), records.map((r) => r.tenantId), records.map((r) => r.action), records.map((r) => r.entity),
        records.map((r) => r.entityId), records.map((r) => JSON.stringify(r.changes ?? {})), values.map(commitmentsText),
        records.map((r) => (r.actorUntold ? null : this.context.actorId ?? null)), this.context.causationId ?? null, this.context.correlationId,
        flat.map((v) => v.entryId), flat.map((v) => v.tenantId), flat.map((v) => v.name), flat.map((v) => v.personId),
        flat.map((v) => v.salt), flat.map((v) => v.value)],
    );
  }

  /**
   * Somebody reads what is confidential. A page that refreshes itself is one opening: the same person, thing and facts
   * within the hour are not written again.
   */
  async recordOpenings(records: readonly AuditRecord[]): Promise<void> {
    if (records.length === 0) return;
    const fresh = await this.database.query<{ place: number }>(
      `select r.place::int from unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[], $5::jsonb[])
                              with ordinality as r (tenant_id, action, entity, entity_id, changes, place)
        where not exists (
          select 1 from platform.audit_entry e
           where e.tenant_id = r.tenant_id and e.entity = r.entity and e.entity_id = r.entity_id and e.at > now() - interval '1 hour'
             and e.action = r.action and e.changes = r.changes and e.actor_id = $6::uuid)`,
      [records.map((r) => r.tenantId), records.map((r) => r.action), records.map((r) => r.entity), records.map((r) => r.entityId),
        records.map((r) => JSON.stringify(r.changes ?? {})), this.context.actorId ?? null]);
    if (fresh.length > 0) await this.recordAll(fresh.flatMap(({ place }) => records[place - 1] ?? []));
  }

  private personalValues(entryId: string, { tenantId, personal, person }: AuditRecord): PersonalValue[] {
    const { actorId = null, clientAddress } = this.context;
    const valueOf = (name: string, personId: string | null, value: string): PersonalValue =>
      ({ entryId, tenantId, name, personId, salt: randomBytes(saltBytes), value });
    return [
      ...Object.entries(personal ?? {}).map(([name, value]) => valueOf(name, person ?? actorId, value)),
      ...clientAddress === undefined ? [] : [valueOf(CLIENT_ADDRESS, actorId, clientAddress)],
    ];
  }
}

function commitmentsText(values: readonly PersonalValue[]): string {
  return JSON.stringify(Object.fromEntries(values.map(({ name, salt, value }) => [name, commitmentTo(salt, value)])));
}
