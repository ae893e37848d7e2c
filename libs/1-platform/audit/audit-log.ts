import { newId } from '@musubi/kernel';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { RequestContext } from '../telemetry/request-context.js';

export interface AuditRecord {
  readonly tenantId: string;
  /** What happened, in the past tense: `need.posted`. */
  readonly action: string;
  readonly entity: string;
  readonly entityId: string;
  /** Facts of the change (ids, states, amounts); never free text of a confidential document. */
  readonly changes?: Readonly<Record<string, unknown>>;
}

/** Writes the audit row of a change into the same transaction; rows can only be added. */
@Injectable()
export class AuditLog {
  constructor(
    private readonly database: Database,
    private readonly context: RequestContext,
  ) {}

  record(record: AuditRecord): Promise<void> {
    return this.recordAll([record]);
  }

  /** Many rows in one statement. */
  async recordAll(records: readonly AuditRecord[]): Promise<void> {
    await this.database.query(
      `insert into platform.audit_entry (id, tenant_id, action, entity, entity_id, changes, actor_id, correlation_id)
       select r.*, $7::uuid, $8 from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::uuid[], $6::jsonb[]) as r`,
      [records.map(() => newId()), records.map((r) => r.tenantId), records.map((r) => r.action), records.map((r) => r.entity),
        records.map((r) => r.entityId), records.map((r) => JSON.stringify(r.changes ?? {})),
        this.context.actorId ?? null, this.context.correlationId],
    );
  }
}
