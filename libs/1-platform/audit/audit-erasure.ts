import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { AuditLog } from './audit-log.js';

/** Erases what the audit log holds of a person. The chains stay valid: they know the values only by their commitments. */
@Injectable()
export class AuditErasure {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  /** As the system, in a unit of its own; itself an audit entry of each tenant concerned. @returns how many values are gone */
  erase(personId: string): Promise<number> {
    return this.database.asSystem(async () => {
      const erased = await this.database.query<{ tenantId: string }>(
        'delete from platform.audit_value where person_id = $1 returning tenant_id as "tenantId"', [personId]);
      const counts = new Map<string, number>();
      for (const { tenantId } of erased) counts.set(tenantId, (counts.get(tenantId) ?? 0) + 1);
      await this.audit.recordAll([...counts].map(([tenantId, values]) => ({
        tenantId, action: 'audit.values_erased', entity: 'user', entityId: personId, changes: { values },
      })));
      return erased.length;
    });
  }

  /** What `erase` would remove. */
  count(personId: string): Promise<number> {
    return this.database.asSystem(async () => {
      const [row] = await this.database.query<{ count: number }>('select count(*)::int as count from platform.audit_value where person_id = $1', [personId]);
      return row?.count ?? 0;
    });
  }
}
