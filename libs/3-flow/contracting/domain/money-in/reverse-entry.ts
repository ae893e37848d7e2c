import { addYen, fail, ok, type DomainError, type Result, type Yen } from '@musubi/kernel';
import type { Allocation } from '../allocate-receipt.js';
import type { MoneyParts } from '../contract-parts.js';
import { splitReceipt } from '../split-receipt.js';
import { addParts, balanceOf, negative, type ReceiptEntry } from './receipt-entry.js';

/** A counter-entry: the entry with its sign turned, so that both together are nothing. */
export type CounterEntry = {
  readonly counters: ReceiptEntry;
  readonly amount: Yen;
  readonly split: MoneyParts;
  readonly unallocated: Yen;
  readonly allocations: readonly Allocation[];
};

/** How the contract's money is split, as `splittingOf` says it; an entry from before its last amendment returns as it came. */
type Splitting<Entry> = { readonly parts: MoneyParts; readonly receivedBefore?: Yen; isOfBefore?(entry: Entry): boolean };

/**
 * Takes an entry back whole. Money received is split anew with what remains, so that the splits of what stands are
 * always the contract's proportion of it; unused money given back returns as it went.
 *
 * Errors: `receipt.not_found`; `receipt.not_reversible` for a counter-entry; `receipt.already_reversed`;
 * `receipt.given_back_since` where money that has been given back would then never have come in.
 */
export function reverseEntry<Entry extends ReceiptEntry>(contract: Splitting<Entry>, entries: readonly Entry[], id: string): Result<CounterEntry, DomainError> {
  const counters = entries.find((entry) => entry.id === id);
  if (!counters) return fail('receipt.not_found', 'The contract has no such receipt.');
  if (counters.kind === 'reversal') return fail('receipt.not_reversible', 'A counter-entry stands; record the money anew instead.');
  if (entries.some(({ countersId }) => countersId === id)) return fail('receipt.already_reversed', 'The receipt has been taken back already.');

  const balance = balanceOf(entries);
  const amount = negative(counters.amount);
  const returns = counters.kind === 'refund' || contract.isOfBefore?.(counters) === true;
  const split = returns ? turned(counters) : splitReceipt(contract.parts, contract.receivedBefore ?? balance.settled, amount);
  const unallocated = negative(counters.unallocated);
  const after = addParts(balance.parts, split);
  if (addYen(balance.overpaid, unallocated) < 0 || addYen(balance.net, amount) < 0 || after.direct < 0 || after.overhead < 0 || after.other < 0) {
    return fail('receipt.given_back_since', 'Money of this receipt has been given back; take that back first.');
  }
  return ok({
    counters, amount, split, unallocated,
    allocations: counters.allocations.map((part) => ({ instalmentId: part.instalmentId, amount: negative(part.amount) })),
  });
}

function turned({ direct, overhead, tax, other }: MoneyParts): MoneyParts {
  return { direct: negative(direct), overhead: negative(overhead), tax: negative(tax), other: negative(other) };
}
