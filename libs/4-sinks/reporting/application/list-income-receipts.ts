import { Injectable } from '@nestjs/common';
import type { IncomeReceipt, IncomeReceiptsQuery, IncomeReceiptsTotal } from '../domain/income-receipt.js';
import { IncomeReceiptsReader } from '../infrastructure/income-receipts-reader.js';

/** Opens a year's figure: the receipts that make it, and the total of what the filter lets through. */
@Injectable()
export class ListIncomeReceipts {
  constructor(private readonly reader: IncomeReceiptsReader) {}

  run(query: IncomeReceiptsQuery): Promise<{ receipts: IncomeReceipt[]; total: IncomeReceiptsTotal }> {
    return this.reader.page(query);
  }
}
