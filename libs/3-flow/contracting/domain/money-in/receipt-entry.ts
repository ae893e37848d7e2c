import { addYen, subtractYen, sumYen, yen, type Yen } from '@musubi/kernel';
import type { Allocation } from '../allocate-receipt.js';
import type { MoneyParts } from '../contract-parts.js';

/**
 * What an entry in a contract's money is. Money that came in; the counter-entry of another entry; overpaid money given
 * back; unused money given back by the contract's clause.
 */
export const receiptKinds = ['receipt', 'reversal', 'overpaid_refund', 'refund'] as const;
export type ReceiptKind = (typeof receiptKinds)[number];

/** An entry as the rules see it; whole yen, what goes out is negative. */
export type ReceiptEntry = MoneyParts & {
  readonly id: string;
  readonly kind: ReceiptKind;
  /** The entry that a reversal takes back. */
  readonly countersId: string | null;
  readonly date: string;
  readonly amount: Yen;
  /** The part that pays no instalment: more came in than was open. */
  readonly unallocated: Yen;
  readonly allocations: readonly Allocation[];
};

/** What stands of a contract's entries: all of them added up. `settled` leaves out unused money given back, which is owed no more. */
export type MoneyBalance = { readonly parts: MoneyParts; readonly net: Yen; readonly settled: Yen; readonly overpaid: Yen };

export function balanceOf(entries: readonly ReceiptEntry[]): MoneyBalance {
  const net = sumYen(entries.map(({ amount }) => amount));
  const byClause = entries.filter((entry) => isByClause(entry, entries)).map(({ amount }) => amount);
  return {
    parts: {
      direct: sumYen(entries.map(({ direct }) => direct)), overhead: sumYen(entries.map(({ overhead }) => overhead)),
      tax: sumYen(entries.map(({ tax }) => tax)), other: sumYen(entries.map(({ other }) => other)),
    },
    net, settled: subtractYen(net, sumYen(byClause)), overpaid: sumYen(entries.map(({ unallocated }) => unallocated)),
  };
}

/** Unused money given back by the contract's clause, or the counter-entry of that. */
export function isByClause({ kind, countersId }: Pick<ReceiptEntry, 'kind' | 'countersId'>, entries: readonly Pick<ReceiptEntry, 'id' | 'kind'>[]): boolean {
  if (kind === 'refund') return true;
  return kind === 'reversal' && entries.some(({ id, kind: countered }) => id === countersId && countered === 'refund');
}

export function negative(amount: Yen): Yen {
  return subtractYen(yen(0), amount);
}

export function addParts(a: MoneyParts, b: MoneyParts): MoneyParts {
  return { direct: addYen(a.direct, b.direct), overhead: addYen(a.overhead, b.overhead), tax: addYen(a.tax, b.tax), other: addYen(a.other, b.other) };
}
