import { effectiveOverheadRate } from '@musubi/contracting';
import { yen } from '@musubi/kernel';
import type { Page } from '@musubi/platform/http/cursor';
import type { IncomeEntriesTotal, IncomeEntry } from '../domain/income-entry.js';
import type { Measure } from '../domain/measure.js';
import type { EntriesAnswer, ReceiptsAnswer } from './entries.dto.js';

export function toReceiptsAnswer(fiscalYear: number, page: Page<IncomeEntry>, total: IncomeEntriesTotal): ReceiptsAnswer {
  const { count, amount, amountExTax, direct, overhead } = total;
  return {
    fiscalYear, items: page.items.map((entry) => ({ id: entry.sourceId, ...toRow(entry) })), nextCursor: page.nextCursor,
    total: { count, received: amount, receivedExTax: amountExTax, direct, overhead, effectiveRateBp: rateOf(total) },
  };
}

export function toEntriesAnswer(fiscalYear: number, measure: Measure, page: Page<IncomeEntry>, total: IncomeEntriesTotal): EntriesAnswer {
  const { count, amount, amountExTax, direct, overhead } = total;
  return {
    fiscalYear, measure,
    items: page.items.map((entry) => ({ id: entry.id, ...toRow(entry), recordedOn: entry.recordedOn, type: entry.contractType })),
    nextCursor: page.nextCursor,
    total: { count, amount, amountExTax, direct, overhead, effectiveRateBp: rateOf(total) },
  };
}

function rateOf({ direct, overhead }: IncomeEntriesTotal): number | null {
  return effectiveOverheadRate([{ direct: yen(direct), overhead: yen(overhead) }]);
}

function toRow({ date, amount, amountExTax, direct, overhead, departmentId, departmentName, ...entry }: IncomeEntry): Omit<ReceiptsAnswer['items'][number], 'id'> {
  return {
    date, amount, amountExTax, direct, overhead,
    contract: { id: entry.contractId, number: entry.number, title: entry.title },
    company: { id: entry.companyId, name: entry.companyName },
    department: departmentId === null ? null : { id: departmentId, name: departmentName ?? '' },
  };
}
