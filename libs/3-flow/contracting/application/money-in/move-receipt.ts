import { type DomainError, fail, fiscalYearOf, ok, type Result, subtractYen, sumYen } from '@musubi/kernel';
import type { Actor } from '@musubi/triage';
import { Injectable } from '@nestjs/common';
import { splittingOf } from '../../domain/amendments/parts-to-receive.js';
import { type CounterEntry, reverseEntry } from '../../domain/money-in/reverse-entry.js';
import type { NewReceipt } from '../../domain/new-contract.js';
import { receiveMoney } from '../../domain/receive-money.js';
import type { Contract } from '../../public/contract.js';
import { FindContract } from '../find-contract.js';
import { EnterMoney } from './enter-money.js';

interface MoveReceiptCommand {
  readonly actor: Actor;
  readonly contractId: string;
  readonly receiptId: string;
  /** Absent: the oldest open instalments. */
  readonly instalmentId?: string | undefined;
  readonly reason: string;
}

/** Money that was booked to the wrong instalment: a counter-entry and a new receipt, both of the day the money came, so that no year's income changes. */
@Injectable()
export class MoveReceipt {
  constructor(
    private readonly find: FindContract,
    private readonly enter: EnterMoney,
  ) {}

  /** Errors of `FindContract.toWorkOn`, `reverseEntry` and `receiveMoney`; `receipt.not_reversible` unless it is money that came in. */
  async run({ actor, contractId, receiptId, instalmentId, reason }: MoveReceiptCommand): Promise<Result<NewReceipt, DomainError>> {
    const found = await this.find.toWorkOn(contractId, actor);
    if (!found.ok) return found;
    const contract = found.value;
    const counter = reverseEntry(splittingOf(contract), contract.receipts, receiptId);
    if (!counter.ok) return counter;
    const { counters, ...taken } = counter.value;
    const original = contract.receipts.find(({ id }) => id === receiptId);
    if (original?.kind !== 'receipt') return fail('receipt.not_reversible', 'Only money that came in can be moved.');

    const money = receiveMoney(without(contract, counter.value), original.amount, {
      instalmentId, overpaid: subtractYen(sumYen(contract.receipts.map(({ unallocated }) => unallocated)), counters.unallocated), mayExceed: counters.unallocated > 0,
    });
    if (!money.ok) return money;
    const received = { date: original.date, fiscalYear: fiscalYearOf(original.date) };
    await this.enter.run(contract, actor.userId, { kind: 'reversal', countersId: counters.id, reason, received, ...taken });
    return ok(await this.enter.run(contract, actor.userId, {
      kind: 'receipt', countersId: null, reason, received, amount: original.amount, ...money.value,
    }));
  }
}

/** What `receiveMoney` sees once the entry is taken back. */
function without(contract: Contract, { counters, split, ...taken }: CounterEntry): Parameters<typeof receiveMoney>[0] {
  const counter = { ...taken, ...split, id: '', kind: 'reversal' as const, countersId: counters.id, date: counters.date, recordedAt: contract.draftedAt };
  const paid = new Map(counters.allocations.map(({ instalmentId, amount }) => [instalmentId, amount]));
  return {
    ...splittingOf({ ...contract, receipts: [...contract.receipts, counter] }),
    instalments: contract.instalments.map(({ id, sequence, amount, received }) => {
      const part = paid.get(id);
      return { id, sequence, amount, received: part === undefined ? received : subtractYen(received, part) };
    }),
  };
}
