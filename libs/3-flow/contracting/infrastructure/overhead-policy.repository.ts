import { newId, plainDate } from '@musubi/kernel';
import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { NotedPolicy } from '../domain/noted-policy.js';
import type { OverheadPolicy } from '../domain/overhead-policy.js';
import type { PolicyNote } from '../public/policy-note.js';
import { overheadPolicySchema } from '../public/overhead-policy-schema.js';
import { OverheadPolicyRow } from './overhead-policy.row.js';

/** Each university's table of overhead rules; some rows in all, so it is read whole. */
@Injectable()
export class OverheadPolicyRepository {
  constructor(private readonly database: Database) {}

  async ofUniversity(tenantId: string): Promise<NotedPolicy[]> {
    const rows = await this.database.tx.findBy(OverheadPolicyRow, { tenantId });
    return rows.map(({ id, validFrom, policy, source, note, unconfirmedFiscalYears }) => ({
      id, validFrom: plainDate(validFrom), policy: overheadPolicySchema.parse(policy), source, note, unconfirmedFiscalYears,
    }));
  }

  async add(
    tenantId: string, validFrom: string, policy: OverheadPolicy, { source, note, unconfirmedFiscalYears }: PolicyNote, addedAt: Date,
  ): Promise<string> {
    const row: OverheadPolicyRow = {
      id: newId(), tenantId, validFrom: plainDate(validFrom), policy: overheadPolicySchema.parse(policy), source,
      note: note ?? null, unconfirmedFiscalYears: [...unconfirmedFiscalYears ?? []], addedAt,
    };
    await this.database.tx.createQueryBuilder().insert().into(OverheadPolicyRow).values(row).updateEntity(false).execute();
    return row.id;
  }
}
