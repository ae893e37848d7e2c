import { type Clock, type DomainError, fail, ok, type Result, todayInTokyo } from '@musubi/kernel';
import type { Actor } from '@musubi/triage';
import { Inject, Injectable } from '@nestjs/common';
import { splittingOf } from '../../domain/amendments/parts-to-receive.js';
import { reverseEntry } from '../../domain/money-in/reverse-entry.js';
import type { NewReceipt } from '../../domain/new-contract.js';
import { receiptDate } from '../../domain/receipt-date.js';
import { CLOCK } from '../clock.js';
import { FindContract } from '../find-contract.js';
import { EnterMoney } from './enter-money.js';

interface ReverseReceiptCommand {
  readonly actor: Actor;
  readonly contractId: string;
  readonly receiptId: string;
  /** The day it counts on, as of a receipt; absent: today. */
  readonly date?: string | undefined;
  readonly reason: string;
}

/** Takes a receipt or a refund back by a counter-entry. The contract's lock lets one of two win; the other finds it taken back. */
@Injectable()
export class ReverseReceipt {
  constructor(
    private readonly find: FindContract,
    private readonly enter: EnterMoney,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Errors of `FindContract.toWorkOn`, `receiptDate` and `reverseEntry`, and `receipt.before_what_it_reverses`. */
  async run(command: ReverseReceiptCommand): Promise<Result<NewReceipt, DomainError>> {
    const found = await this.find.toWorkOn(command.contractId, command.actor);
    if (!found.ok) return found;
    const contract = found.value;
    const today = todayInTokyo(this.clock);
    const received = receiptDate(command.date ?? today, today);
    if (!received.ok) return received;
    const counter = reverseEntry(splittingOf(contract), contract.receipts, command.receiptId);
    if (!counter.ok) return counter;
    const { counters, ...money } = counter.value;
    if (received.value.date < counters.date) {
      return fail('receipt.before_what_it_reverses', 'Money cannot be taken back before the day it came.', { path: 'date', params: { date: counters.date } });
    }
    return ok(await this.enter.run(contract, command.actor.userId, {
      kind: 'reversal', countersId: counters.id, reason: command.reason, received: received.value, ...money,
    }));
  }
}
