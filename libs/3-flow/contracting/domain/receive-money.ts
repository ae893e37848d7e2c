import { ok, sumYen, type DomainError, type Result, type Yen } from '@musubi/kernel';
import { allocateReceipt, type Allocation, type PayableInstalment } from './allocate-receipt.js';
import type { MoneyParts } from './contract-parts.js';
import { splitReceipt } from './split-receipt.js';

type ReceivedMoney = { readonly split: MoneyParts; readonly allocations: readonly Allocation[] };

/**
 * What a receipt of whole yen means for its contract: which instalments it pays and how much of it is direct cost,
 * overhead and tax. Every earlier receipt must be in the instalments' `received`. Errors of `allocateReceipt`.
 */
export function receiveMoney(
  contract: { readonly parts: MoneyParts; readonly instalments: readonly PayableInstalment[] },
  amount: Yen,
  instalmentId?: string,
): Result<ReceivedMoney, DomainError> {
  const allocations = allocateReceipt(contract.instalments, amount, instalmentId);
  if (!allocations.ok) return allocations;
  const receivedBefore = sumYen(contract.instalments.map(({ received }) => received));
  return ok({ split: splitReceipt(contract.parts, receivedBefore, amount), allocations: allocations.value });
}
