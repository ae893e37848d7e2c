import { addYen, ok, subtractYen, sumYen, yen, type DomainError, type Result, type Yen } from '@musubi/kernel';
import { allocateReceipt, type Allocation, type PayableInstalment } from './allocate-receipt.js';
import type { MoneyParts } from './contract-parts.js';
import { splitReceipt } from './split-receipt.js';

type ReceivedMoney = { readonly split: MoneyParts; readonly allocations: readonly Allocation[]; readonly unallocated: Yen };

/** `overpaid`: what came in too much before; with `mayExceed` more may come in than is open, and the rest pays no instalment. */
type ReceiptChoice = { readonly instalmentId?: string | undefined; readonly overpaid?: Yen; readonly mayExceed?: boolean | undefined };

/**
 * What a receipt of whole yen means for its contract: which instalments it pays and how much of it is direct cost,
 * overhead and tax. Every earlier receipt must be in the instalments' `received`, unless `receivedBefore` says what of the parts is. Errors of `allocateReceipt`.
 */
export function receiveMoney(
  contract: { readonly parts: MoneyParts; readonly instalments: readonly PayableInstalment[]; readonly receivedBefore?: Yen | undefined },
  amount: Yen,
  { instalmentId, overpaid = yen(0), mayExceed = false }: ReceiptChoice = {},
): Result<ReceivedMoney, DomainError> {
  const unallocated = mayExceed ? excess(contract.instalments, amount, instalmentId) : yen(0);
  const paying = subtractYen(amount, unallocated);
  const allocations = paying === 0 && unallocated > 0 ? ok([]) : allocateReceipt(contract.instalments, paying, instalmentId);
  if (!allocations.ok) return allocations;
  const receivedBefore = contract.receivedBefore ?? addYen(overpaid, sumYen(contract.instalments.map(({ received }) => received)));
  return ok({ split: splitReceipt(contract.parts, receivedBefore, amount), allocations: allocations.value, unallocated });
}

function excess(instalments: readonly PayableInstalment[], amount: Yen, instalmentId: string | undefined): Yen {
  const paid = instalments.filter(({ id }) => instalmentId === undefined || id === instalmentId);
  const open = sumYen(paid.map((instalment) => subtractYen(instalment.amount, instalment.received)));
  return yen(paid.length === 0 && instalmentId !== undefined ? 0 : Math.max(0, amount - open));
}
