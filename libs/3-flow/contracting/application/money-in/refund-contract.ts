import { basisPoints, type Clock, type DomainError, fail, ok, type Result, todayInTokyo, yen } from '@musubi/kernel';
import type { Actor } from '@musubi/triage';
import { Inject, Injectable } from '@nestjs/common';
import { splittingOf } from '../../domain/amendments/parts-to-receive.js';
import { refundOverpaid, type RefundedMoney, refundUnused } from '../../domain/money-in/refund-money.js';
import type { NewReceipt } from '../../domain/new-contract.js';
import { receiptDate } from '../../domain/receipt-date.js';
import type { Contract } from '../../public/contract.js';
import { CLOCK } from '../clock.js';
import { FindContract } from '../find-contract.js';
import { EnterMoney } from './enter-money.js';

/** Whole yen: what came in too much, tax included; or what was not used, without tax. */
export type RefundedPart = { readonly overpaid: number } | { readonly unused: { readonly direct: number; readonly overhead: number; readonly other: number } };

interface RefundContractCommand {
  readonly actor: Actor;
  readonly contractId: string;
  readonly date: string;
  readonly part: RefundedPart;
  readonly reason: string;
}

/** Gives money back: a receipt with a negative amount, of the fiscal year of the day it goes out. */
@Injectable()
export class RefundContract {
  constructor(
    private readonly find: FindContract,
    private readonly enter: EnterMoney,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Errors of `FindContract.toWorkOn`, `receiptDate`, `refundUnused` and `refundOverpaid`; `refund.nothing` for a draft, which has received nothing. */
  async run({ actor, contractId, date, part, reason }: RefundContractCommand): Promise<Result<NewReceipt, DomainError>> {
    const found = await this.find.toWorkOn(contractId, actor);
    if (!found.ok) return found;
    const contract = found.value;
    const received = receiptDate(date, todayInTokyo(this.clock));
    if (!received.ok) return received;
    if (contract.receipts.every((receipt) => receipt.date > received.value.date)) {
      return fail('refund.nothing', 'Nothing has been received until this day.', { path: 'date' });
    }
    const money = refunded(contract, part);
    if (!money.ok) return money;
    const kind = 'overpaid' in part ? 'overpaid_refund' : 'refund';
    return ok(await this.enter.run(contract, actor.userId, { kind, countersId: null, reason, received: received.value, allocations: [], ...money.value }));
  }
}

function refunded(contract: Contract, part: RefundedPart): Result<RefundedMoney, DomainError> {
  const { price, overheadRule, refundClause: clause, receipts: entries } = contract;
  const { parts, receivedBefore } = splittingOf(contract);
  if ('overpaid' in part) return refundOverpaid({ parts, entries, receivedBefore }, yen(part.overpaid));
  const { researcherFee, strategicFee } = price;
  const { direct, overhead, other } = part.unused;
  const tax = { mode: overheadRule.taxMode, rateBp: basisPoints(overheadRule.taxRateBp) };
  return refundUnused({ clause, parts, researcherFee, strategicFee, tax, entries }, { direct: yen(direct), overhead: yen(overhead), other: yen(other) });
}
