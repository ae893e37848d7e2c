import { type Clock, newId } from '@musubi/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { NewReceipt } from '../../domain/new-contract.js';
import { ContractRepository } from '../../infrastructure/contract.repository.js';
import type { Contract } from '../../public/contract.js';
import { receiptRecorded, receiptRefunded, receiptReversed } from '../../public/contract.events.js';
import { AnnounceContract } from '../announce-contract.js';
import { CLOCK } from '../clock.js';

type Entry = Pick<NewReceipt, 'kind' | 'countersId' | 'reason' | 'received' | 'amount' | 'split' | 'unallocated' | 'allocations'>;

/** Writes an entry of a contract's money with its event and its audit row; the caller holds the contract's lock. */
@Injectable()
export class EnterMoney {
  constructor(
    private readonly contracts: ContractRepository,
    private readonly announce: AnnounceContract,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(contract: Contract, userId: string, entry: Entry): Promise<NewReceipt> {
    const receipt: NewReceipt = {
      ...entry, id: newId(), tenantId: contract.tenantId, contractId: contract.id, recordedAt: this.clock.now(), recordedBy: userId,
    };
    await this.contracts.addReceipts([receipt]);
    await this.tell({ ...contract, version: await this.contracts.raiseVersion(contract.id) }, receipt);
    return receipt;
  }

  private async tell(contract: Contract, { id, kind, countersId, amount, received: { date, fiscalYear } }: NewReceipt): Promise<void> {
    const facts = { receiptId: id, amount, date, fiscalYear };
    if (kind === 'receipt') return this.announce.run(receiptRecorded, contract, facts);
    if (kind === 'reversal') return this.announce.run(receiptReversed, contract, { ...facts, reversedId: countersId ?? id });
    return this.announce.run(receiptRefunded, contract, { ...facts, overpaid: kind === 'overpaid_refund' });
  }
}
