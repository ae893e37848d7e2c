import { type Clock, plainDate, todayInTokyo } from '@musubi/kernel';
import { Caller } from '@musubi/platform/http/caller';
import { Endpoint, Tag } from '@musubi/platform/http/endpoint';
import type { Principal } from '@musubi/platform/http/principal';
import { unwrap } from '@musubi/platform/http/problem-error';
import { PathId, ValidBody, ValidQuery } from '@musubi/platform/http/valid';
import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { CLOCK } from '../application/clock.js';
import { OpenContract } from '../application/open-contract.js';
import { RecordReceipt } from '../application/record-receipt.js';
import { SignContract } from '../application/sign-contract.js';
import { toContractAnswer, toReceiptAnswer } from './contract-mapper.js';
import { type AsOfQuery, asOfQuery, type ReceiptBody, receiptAnswer, receiptBody, type SignedAnswer, signedAnswer } from './contract.dto.js';
import { type ContractAnswer, contractAnswer, type ReceiptAnswer } from './contract-parts.dto.js';

const university = ['liaison', 'researcher', 'admin', 'contract_officer'];

/** One contract: read by its company too, changed by the university's people of the case. */
@Tag('contracting')
@Controller()
export class ContractsController {
  constructor(
    private readonly openContract: OpenContract,
    private readonly signContract: SignContract,
    private readonly recordReceipt: RecordReceipt,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Endpoint({ method: 'GET', path: 'contracts/:id', summary: 'A contract with lines, instalments and receipts, as it stands or as it stood on a day', query: asOfQuery, access: ['company', 'auditor', ...university], answer: [200, contractAnswer] })
  async show(@PathId() id: string, @ValidQuery() query: AsOfQuery, @Caller() actor: Principal): Promise<ContractAnswer> {
    const asOf = query.asOf === undefined ? undefined : plainDate(query.asOf);
    return toContractAnswer(unwrap(await this.openContract.run(id, actor, asOf)), asOf ?? todayInTokyo(this.clock));
  }

  @Endpoint({ method: 'POST', path: 'contracts/:id/sign', summary: 'Signs a draft', access: university, body: z.strictObject({}), answer: [200, signedAnswer] })
  async sign(@PathId() contractId: string, @ValidBody() _body: object, @Caller() actor: Principal): Promise<SignedAnswer> {
    const { id, number, state, version } = unwrap(await this.signContract.run({ contractId, actor }));
    return { id, number, state, version };
  }

  @Endpoint({ method: 'POST', path: 'contracts/:id/receipts', summary: 'Records money received', access: university, body: receiptBody, answer: [201, receiptAnswer] })
  async receive(@PathId() contractId: string, @ValidBody() body: ReceiptBody, @Caller() actor: Principal): Promise<ReceiptAnswer> {
    const { date, amount, instalmentId, overpayment } = body;
    return toReceiptAnswer(unwrap(await this.recordReceipt.run({ contractId, actor, date, amount, instalmentId, overpayment })));
  }
}
