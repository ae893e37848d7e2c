import { subtractYen, sumYen, yen, type Yen } from '@musubi/kernel';
import { contractParts, type MoneyParts } from '../contract-parts.js';
import { balanceOf, isByClause, type ReceiptEntry } from '../money-in/receipt-entry.js';
import type { TaxPolicy } from '../overhead-policy.js';
import type { ContractAmendment, StandingPrice } from './contract-amendment.js';

/** What a receipt is split by: the parts, and what was received of them before it. */
export type PartsToReceive = { readonly parts: MoneyParts; readonly receivedBefore: Yen };

type RecordedEntry = ReceiptEntry & { readonly recordedAt: string };

type RecordedContract = {
  readonly price: StandingPrice;
  readonly overheadRule: { readonly taxMode: TaxPolicy['mode'] };
  readonly receipts: readonly RecordedEntry[];
  readonly amendments: readonly (Pick<ContractAmendment, 'before' | 'after'> & { readonly madeAt: string })[];
};

/** By what a contract's money is split as it stands, and which of its entries keep the split of before its last amendment. */
export function splittingOf({ price, overheadRule, receipts, amendments }: RecordedContract): PartsToReceive & { isOfBefore(entry: RecordedEntry): boolean } {
  const amendedAt = moneyAmendedAt(amendments);
  return {
    ...partsToReceive(contractParts(price, overheadRule.taxMode), receipts, amendedAt),
    isOfBefore: (entry) => amendedAt !== null && isOfBefore(entry, receipts, amendedAt),
  };
}

/** When the contract's money last changed by an amendment; null where it never did. */
function moneyAmendedAt(amendments: RecordedContract['amendments']): string | null {
  return amendments.findLast(({ before, after }) => (['direct', 'overhead', 'tax', 'total'] as const).some((name) => before.price[name] !== after.price[name]))?.madeAt ?? null;
}

/** Was it recorded before the amendment, or is it the counter-entry of what was? */
function isOfBefore({ recordedAt, countersId }: Pick<RecordedEntry, 'recordedAt' | 'countersId'>, entries: readonly Pick<RecordedEntry, 'id' | 'recordedAt'>[], amendedAt: string): boolean {
  const countered = entries.find(({ id }) => id === countersId);
  return new Date(countered?.recordedAt ?? recordedAt) < new Date(amendedAt);
}

/**
 * The parts that money is split by. After an amendment those that were then still to be received, and what has come in since: what was
 * received before keeps its split, and all of it together comes to the amended contract's parts. A part of which more was received
 * than the amendment leaves gets no more.
 *
 * @param parts the contract's, with its amendments
 * @param amendedAt when the contract's money was last amended; null where it never was
 */
export function partsToReceive(parts: MoneyParts, entries: readonly RecordedEntry[], amendedAt: string | null): PartsToReceive {
  const settled = entries.filter((entry) => !isByClause(entry, entries));
  const whole = { parts, receivedBefore: sumYen(settled.map(({ amount }) => amount)) };
  if (amendedAt === null) return whole;
  const before = settled.filter((entry) => isOfBefore(entry, entries, amendedAt));
  const received = balanceOf(before).parts;
  const left = (name: keyof MoneyParts): Yen => yen(Math.max(0, subtractYen(parts[name], received[name])));
  const open = { direct: left('direct'), overhead: left('overhead'), tax: left('tax'), other: left('other') };
  if (sumYen(Object.values(open)) === 0) return whole;
  return { parts: open, receivedBefore: sumYen(settled.filter((entry) => !before.includes(entry)).map(({ amount }) => amount)) };
}
