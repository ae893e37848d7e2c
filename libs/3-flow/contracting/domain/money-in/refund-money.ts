import { fail, floorDivide, floorOf, ok, sumYen, yen, yenFromBigInt, type DomainError, type Result, type Yen } from '@musubi/kernel';
import type { MoneyParts } from '../contract-parts.js';
import type { TaxPolicy } from '../overhead-policy.js';
import { splitReceipt } from '../split-receipt.js';
import type { RefundClause } from './refund-clause.js';
import { balanceOf, negative, type ReceiptEntry } from './receipt-entry.js';

/** What was not used, without tax, whole yen. `other` is of the strategic fee: the researcher fee never goes back. */
export type Unused = { readonly direct: Yen; readonly overhead: Yen; readonly other: Yen };

/** What the rules ask of the contract. */
export type RefundingContract = {
  readonly clause: RefundClause;
  readonly parts: MoneyParts;
  readonly researcherFee: Yen;
  readonly strategicFee: Yen;
  readonly tax: TaxPolicy;
  readonly entries: readonly ReceiptEntry[];
};

/** Money that goes out: amounts are negative. */
export type RefundedMoney = { readonly amount: Yen; readonly split: MoneyParts; readonly unallocated: Yen };

/**
 * Gives back what was not used, as the contract's clause allows, with the tax that was paid on it (rounded down; sources
 * do not say how, 未確認). Errors: `refund.nothing`, `refund.clause_forbids` at the part it forbids, `refund.exceeds_received`
 * with params part, asked and received.
 */
export function refundUnused(contract: RefundingContract, unused: Unused): Result<RefundedMoney, DomainError> {
  const asked = sumYen([unused.direct, unused.overhead, unused.other]);
  if (asked === 0) return fail('refund.nothing', 'A refund is more than 0 yen.', { path: 'unused' });
  const forbidden = forbiddenPart(contract.clause, unused);
  if (forbidden) {
    return fail('refund.clause_forbids', 'The contract does not give this part back.', { path: `unused.${forbidden}`, params: { clause: contract.clause } });
  }
  const { parts } = balanceOf(contract.entries);
  const received: Unused = { direct: parts.direct, overhead: parts.overhead, other: strategicShare(parts.other, contract) };
  for (const part of ['direct', 'overhead', 'other'] as const) {
    if (unused[part] > received[part]) {
      return fail('refund.exceeds_received', `${unused[part]} yen is more than the ${received[part]} yen received of this part.`, {
        path: `unused.${part}`, params: { part, asked: unused[part], received: received[part] },
      });
    }
  }
  const tax = yen(Math.min(taxOn(asked, contract.tax), parts.tax));
  const split = { direct: negative(unused.direct), overhead: negative(unused.overhead), tax: negative(tax), other: negative(unused.other) };
  return ok({ amount: sumYen([split.direct, split.overhead, split.tax, split.other]), split, unallocated: yen(0) });
}

/** Gives back what came in beyond the contract; no clause is asked, for it was never owed. Errors: `refund.nothing`, `refund.exceeds_overpaid`. */
export function refundOverpaid({ parts, entries, receivedBefore }: Pick<RefundingContract, 'parts' | 'entries'> & { readonly receivedBefore?: Yen }, amount: Yen): Result<RefundedMoney, DomainError> {
  if (amount <= 0) return fail('refund.nothing', 'A refund is more than 0 yen.', { path: 'overpaid' });
  const { overpaid, settled } = balanceOf(entries);
  if (amount > overpaid) {
    return fail('refund.exceeds_overpaid', `${amount} yen is more than the ${overpaid} yen that came in too much.`, { path: 'overpaid', params: { amount, overpaid } });
  }
  const out = negative(amount);
  return ok({ amount: out, split: splitReceipt(parts, receivedBefore ?? settled, out), unallocated: out });
}

function forbiddenPart(clause: RefundClause, unused: Unused): keyof Unused | undefined {
  const allowed: readonly (keyof Unused)[] = { none: [], unused_direct: ['direct'] as const, unused_except_researcher_fee: ['direct', 'overhead', 'other'] as const }[clause];
  return (['direct', 'overhead', 'other'] as const).find((part) => unused[part] !== 0 && !allowed.includes(part));
}

function strategicShare(other: Yen, { researcherFee, strategicFee }: RefundingContract): Yen {
  const fees = researcherFee + strategicFee;
  return fees === 0 || other <= 0 ? yen(0) : yenFromBigInt(floorDivide(BigInt(other) * BigInt(strategicFee), BigInt(fees)));
}

function taxOn(amount: Yen, { mode, rateBp }: TaxPolicy): Yen {
  return mode === 'exclusive' || mode === 'inclusive' ? floorOf(amount, rateBp) : yen(0);
}
