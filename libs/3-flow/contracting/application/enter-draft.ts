import { fiscalYearOf } from '@musubi/kernel';
import { Injectable } from '@nestjs/common';
import type { NewContract } from '../domain/new-contract.js';
import { ContractNumbers } from '../infrastructure/contract-numbers.js';
import { ContractRepository } from '../infrastructure/contract.repository.js';
import { contractDrafted } from '../public/contract.events.js';
import { AnnounceContract } from './announce-contract.js';

/** Writes a contract's draft with the next number of its university, its event and its audit row. */
@Injectable()
export class EnterDraft {
  constructor(
    private readonly numbers: ContractNumbers,
    private readonly contracts: ContractRepository,
    private readonly announce: AnnounceContract,
  ) {}

  async run(universityCode: string, draft: Omit<NewContract, 'number'>): Promise<NewContract> {
    const { tenantId, priced } = draft;
    const [number] = await this.numbers.next({ tenantId, universityCode, fiscalYear: fiscalYearOf(priced.signingDate) });
    if (!number) throw new Error('the counter gave no number');
    const contract = { ...draft, number };
    await this.contracts.add([contract]);
    await this.announce.run(contractDrafted, { ...contract, version: 1 }, { total: priced.price.total });
    return contract;
  }
}
