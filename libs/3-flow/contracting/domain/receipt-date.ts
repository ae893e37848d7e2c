import { addDays, fail, fiscalYearOf, isPlainDate, ok, plainDateInTokyo } from '@musubi/kernel';
import type { DomainError, FiscalYear, PlainDate, Result } from '@musubi/kernel';

const mostDaysAhead = 366;

export type ReceiptDate = { readonly date: PlainDate; readonly fiscalYear: FiscalYear };

/**
 * The day money came in, and the fiscal year it is income of. Takes a date, or an instant with its offset, which is
 * the day it was in Tokyo. Errors `receipt.date_invalid`, `receipt.date_in_future` (more than a year ahead of today).
 */
export function receiptDate(text: string, today: PlainDate): Result<ReceiptDate, DomainError> {
  const date = isPlainDate(text) ? text : dayOf(text);
  if (date === null) return fail('receipt.date_invalid', 'Not a date of the form YYYY-MM-DD that exists.', { path: 'date' });
  if (date > addDays(today, mostDaysAhead)) {
    return fail('receipt.date_in_future', 'The date of the receipt is more than a year ahead.', { path: 'date', params: { today } });
  }
  return ok({ date, fiscalYear: fiscalYearOf(date) });
}

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;

function dayOf(text: string): PlainDate | null {
  if (!instant.test(text) || !isPlainDate(text.slice(0, 10))) return null;
  const parsed = new Date(text);
  return Number.isNaN(parsed.getTime()) ? null : plainDateInTokyo(parsed);
}
