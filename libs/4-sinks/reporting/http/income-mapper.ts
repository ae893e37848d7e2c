import { effectiveOverheadRate } from '@musubi/contracting';
import { yen } from '@musubi/kernel';
import type { Page } from '@musubi/platform/http/cursor';
import type { IncomeYear } from '../application/report-income.js';
import type { IncomeReceipt, IncomeReceiptsTotal } from '../domain/income-receipt.js';
import type { IncomeAnswer, ReceiptsAnswer } from './income.dto.js';

export function toIncomeAnswer(years: readonly IncomeYear[]): IncomeAnswer {
  return {
    years: years.map(({ fiscalYear, plan, received, receivedExTax, overhead, effectiveRateBp }) => ({
      fiscalYear, plan, received, receivedExTax, overhead, effectiveRateBp,
    })),
    notes: years.flatMap(({ fiscalYear, unconfirmed }) => (unconfirmed === null ? [] : [{
      fiscalYear, code: 'overhead_rate_unconfirmed' as const, note: unconfirmed.note, source: unconfirmed.source,
    }])),
  };
}

export function toReceiptsAnswer(fiscalYear: number, page: Page<IncomeReceipt>, total: IncomeReceiptsTotal): ReceiptsAnswer {
  const { count, received, receivedExTax, direct, overhead } = total;
  return {
    fiscalYear, items: page.items.map(toItem), nextCursor: page.nextCursor,
    total: {
      count, received, receivedExTax, direct, overhead,
      effectiveRateBp: effectiveOverheadRate([{ direct: yen(direct), overhead: yen(overhead) }]),
    },
  };
}

function toItem(receipt: IncomeReceipt): ReceiptsAnswer['items'][number] {
  const { id, date, amount, amountExTax, direct, overhead, departmentId, departmentName } = receipt;
  return {
    id, date, amount, amountExTax, direct, overhead,
    contract: { id: receipt.contractId, number: receipt.number, title: receipt.title },
    company: { id: receipt.companyId, name: receipt.companyName },
    department: departmentId === null ? null : { id: departmentId, name: departmentName ?? '' },
  };
}
