import { addYen, allocate, subtractYen, sumYen, yen, type Yen } from '@musubi/kernel';
import type { MoneyParts } from './contract-parts.js';

/**
 * Splits a receipt in its contract's proportion (largest remainder), whole yen. The parts add up to the receipt, and
 * the splits of receipts that together make the total add up to the contract's parts: a split is that of everything
 * received with this receipt less that of everything received before it. Money beyond the total keeps the proportion;
 * a receipt taken back is a negative amount; a contract of 0 has no proportion, so all of it is `other`.
 *
 * A part is within 2 yen of its exact share, so where that share is below a yen the part may be −1.
 *
 * @param contract the contract's parts (`contractParts`), none negative
 * @param receivedBefore everything received on the contract before this receipt
 */
export function splitReceipt(contract: MoneyParts, receivedBefore: Yen, amount: Yen): MoneyParts {
  const before = inProportion(contract, receivedBefore);
  const after = inProportion(contract, addYen(receivedBefore, amount));
  return {
    direct: subtractYen(after.direct, before.direct),
    overhead: subtractYen(after.overhead, before.overhead),
    tax: subtractYen(after.tax, before.tax),
    other: subtractYen(after.other, before.other),
  };
}

function inProportion({ direct, overhead, tax, other }: MoneyParts, received: Yen): MoneyParts {
  const weights = [direct, overhead, tax, other];
  const none = yen(0);
  if (sumYen(weights) === 0) return { direct: none, overhead: none, tax: none, other: received };
  const parts = allocate(received, weights);
  return { direct: parts[0] ?? none, overhead: parts[1] ?? none, tax: parts[2] ?? none, other: parts[3] ?? none };
}
