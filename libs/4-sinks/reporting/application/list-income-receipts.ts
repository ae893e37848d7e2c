import { AuditLog } from '@musubi/platform/audit/audit-log';
import { Injectable } from '@nestjs/common';
import type { IncomeReceipt, IncomeReceiptsQuery, IncomeReceiptsTotal } from '../domain/income-receipt.js';
import { IncomeReceiptsReader } from '../infrastructure/income-receipts-reader.js';

/**
 * Opens a year's figure: the receipts that make it, and the total of what the filter lets through. They name companies
 * and amounts, so that each opening is audited.
 */
@Injectable()
export class ListIncomeReceipts {
  constructor(
    private readonly reader: IncomeReceiptsReader,
    private readonly audit: AuditLog,
  ) {}

  async run(query: IncomeReceiptsQuery, how: 'opened' | 'exported'): Promise<{ receipts: IncomeReceipt[]; total: IncomeReceiptsTotal }> {
    const { tenantId, fiscalYear, departmentId, text, after } = query;
    await this.audit.record({
      tenantId, action: `income_receipts.${how}`, entity: 'report', entityId: tenantId,
      // The text that somebody looked for may name a person or a company: that they searched is enough.
      changes: { fiscalYear, searched: Boolean(text), ...departmentId !== undefined && { departmentId }, ...after && { after: after.id } },
    });
    return this.reader.page(query);
  }
}
