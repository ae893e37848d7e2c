import { AuditLog } from '@musubi/platform/audit/audit-log';
import { Injectable } from '@nestjs/common';
import type { IncomeEntriesQuery, IncomeEntriesTotal, IncomeEntry } from '../domain/income-entry.js';
import { IncomeEntriesReader } from '../infrastructure/income-entries-reader.js';

/**
 * Opens a year's figure: the entries that make it, and the total of what the filter lets through. They name companies
 * and amounts, so that each opening is audited.
 */
@Injectable()
export class ListIncomeEntries {
  constructor(
    private readonly reader: IncomeEntriesReader,
    private readonly audit: AuditLog,
  ) {}

  async run(query: IncomeEntriesQuery, how: 'opened' | 'exported'): Promise<{ entries: IncomeEntry[]; total: IncomeEntriesTotal }> {
    const { tenantId, fiscalYear, measure, asOf, department, text, after } = query;
    await this.audit.record({
      tenantId, action: `income_receipts.${how}`, entity: 'report', entityId: tenantId,
      // The text that somebody looked for may name a person or a company: that they searched is enough.
      changes: {
        fiscalYear, searched: Boolean(text), ...measure !== 'received' && { measure }, ...asOf !== undefined && { asOf },
        ...department !== undefined && { departmentId: department }, ...after && { after: after.id },
      },
    });
    return this.reader.page(query);
  }
}
