import { fail, ok, sumYen, yen, type DomainError, type Result, type Yen } from '@musubi/kernel';
import type { ReceiptEntry } from './receipt-entry.js';

/** Unused money that goes on into the next fiscal year; a negative amount takes a part of it back. */
export type CarryOver = { readonly fromFiscalYear: number; readonly amount: Yen };

/**
 * May this be carried over? Together not more than the direct cost received until the end of the year, and never less
 * than nothing. No source says more of the rule (未確認).
 * Errors: `carry_over.nothing`, `carry_over.exceeds_received` with params amount and available, `carry_over.below_nothing`.
 */
export function checkCarryOver(
  entries: readonly (Pick<ReceiptEntry, 'direct'> & { readonly fiscalYear: number })[],
  carried: readonly CarryOver[],
  next: CarryOver,
): Result<CarryOver, DomainError> {
  if (next.amount === 0) return fail('carry_over.nothing', 'A carry-over is not 0 yen.', { path: 'amount' });
  const received = sumYen(entries.filter(({ fiscalYear }) => fiscalYear <= next.fromFiscalYear).map(({ direct }) => direct));
  const before = sumYen(carried.filter(({ fromFiscalYear }) => fromFiscalYear === next.fromFiscalYear).map(({ amount }) => amount));
  const available = yen(Math.max(0, received - before));
  if (next.amount > available) {
    return fail('carry_over.exceeds_received', `${next.amount} yen is more than the ${available} yen of direct cost that can be carried over.`, {
      path: 'amount', params: { amount: next.amount, available },
    });
  }
  if (before + next.amount < 0) return fail('carry_over.below_nothing', `Only ${before} yen was carried over.`, { path: 'amount', params: { carried: before } });
  return ok(next);
}
