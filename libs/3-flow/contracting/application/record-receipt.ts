import { type Clock, type DomainError, fail, ok, type Result, sumYen, todayInTokyo, yen } from '@musubi/kernel';
import type { Actor } from '@musubi/triage';
import { Inject, Injectable } from '@nestjs/common';
import { splittingOf } from '../domain/amendments/parts-to-receive.js';
import { receiptDate } from '../domain/receipt-date.js';
import { receiveMoney } from '../domain/receive-money.js';
import type { NewReceipt } from '../domain/new-contract.js';
import type { Contract } from '../public/contract.js';
import { CLOCK } from './clock.js';
import { FindContract } from './find-contract.js';
import { EnterMoney } from './money-in/enter-money.js';

interface RecordReceiptCommand {
  readonly actor: Actor;
  readonly contractId: string;
  /** `YYYY-MM-DD`, or an instant with its offset: then the day it was in Tokyo. */
  readonly date: string;
  /** Whole yen, tax included. */
  readonly amount: number;
  /** Absent: the oldest open instalments. */
  readonly instalmentId?: string | undefined;
  /** More may come in than is open: the rest pays nothing, and can be given back. */
  readonly overpayment?: boolean | undefined;
}

const statesThatOwe: readonly Contract['state'][] = ['signed', 'active', 'completed'];

/** Records money received on a contract, with its split and the fiscal year it is income of. */
@Injectable()
export class RecordReceipt {
  constructor(
    private readonly find: FindContract,
    private readonly enter: EnterMoney,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Errors of `FindContract.toWorkOn`, `receiptDate` and `receiveMoney`, and `receipt.nothing_owed` by the state. */
  async run(command: RecordReceiptCommand): Promise<Result<NewReceipt, DomainError>> {
    const found = await this.find.toWorkOn(command.contractId, command.actor);
    if (!found.ok) return found;
    const contract = found.value;
    if (!statesThatOwe.includes(contract.state)) {
      return fail('receipt.nothing_owed', `Nothing is owed on a contract that is ${contract.state}.`, { params: { state: contract.state } });
    }
    const received = receiptDate(command.date, todayInTokyo(this.clock));
    if (!received.ok) return received;
    const amount = yen(command.amount);
    const money = receiveMoney({ ...splittingOf(contract), instalments: contract.instalments }, amount, {
      instalmentId: command.instalmentId, mayExceed: command.overpayment, overpaid: sumYen(contract.receipts.map(({ unallocated }) => unallocated)),
    });
    if (!money.ok) return money;
    return ok(await this.enter.run(contract, command.actor.userId, {
      kind: 'receipt', countersId: null, reason: null, received: received.value, amount, ...money.value,
    }));
  }
}
