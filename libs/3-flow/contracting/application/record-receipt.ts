import { type Clock, type DomainError, fail, newId, ok, type Result, todayInTokyo, yen } from '@musubi/kernel';
import type { Actor } from '@musubi/triage';
import { Inject, Injectable } from '@nestjs/common';
import { contractParts } from '../domain/contract-parts.js';
import { receiptDate } from '../domain/receipt-date.js';
import { receiveMoney } from '../domain/receive-money.js';
import { ContractRepository } from '../infrastructure/contract.repository.js';
import type { NewReceipt } from '../domain/new-contract.js';
import type { Contract } from '../public/contract.js';
import { receiptRecorded } from '../public/contract.events.js';
import { AnnounceContract } from './announce-contract.js';
import { CLOCK } from './clock.js';
import { FindContract } from './find-contract.js';

interface RecordReceiptCommand {
  readonly actor: Actor;
  readonly contractId: string;
  /** `YYYY-MM-DD`, or an instant with its offset: then the day it was in Tokyo. */
  readonly date: string;
  /** Whole yen, tax included. */
  readonly amount: number;
  /** Absent: the oldest open instalments. */
  readonly instalmentId?: string | undefined;
}

const statesThatOwe: readonly Contract['state'][] = ['signed', 'active', 'completed'];

/** Records money received on a contract, with its split and the fiscal year it is income of. */
@Injectable()
export class RecordReceipt {
  constructor(
    private readonly find: FindContract,
    private readonly contracts: ContractRepository,
    private readonly announce: AnnounceContract,
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
    const parts = contractParts(contract.price, contract.overheadRule.taxMode);
    const money = receiveMoney({ parts, instalments: contract.instalments }, amount, command.instalmentId);
    if (!money.ok) return money;

    const receipt: NewReceipt = {
      id: newId(), tenantId: contract.tenantId, contractId: contract.id, received: received.value, amount, ...money.value,
      recordedAt: this.clock.now(), recordedBy: command.actor.userId,
    };
    await this.contracts.addReceipts([receipt]);
    const version = await this.contracts.raiseVersion(contract.id);
    const { date, fiscalYear } = received.value;
    await this.announce.run(receiptRecorded, { ...contract, version }, { receiptId: receipt.id, amount, date, fiscalYear });
    return ok(receipt);
  }
}
