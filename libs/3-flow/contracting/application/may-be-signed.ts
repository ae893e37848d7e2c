import { type DomainError, err, fail, ok, type Result } from '@musubi/kernel';
import { Injectable } from '@nestjs/common';
import { redGates } from '../domain/content/gates.js';
import type { Contract } from '../public/contract.js';
import { CheckApproval } from './approval/check-approval.js';
import { DescribeContract } from './content/describe-contract.js';

/** Asks what stands in the way of a contract's signature. */
@Injectable()
export class MayBeSigned {
  constructor(
    private readonly describe: DescribeContract,
    private readonly approval: CheckApproval,
  ) {}

  /** `contract.gate_red` while a gate that some fact has raised is not cleared; `contract.approval_missing` while a second person has to approve the total. */
  async check(contract: Contract): Promise<Result<void, DomainError>> {
    const red = redGates((await this.describe.run(contract)).gates);
    if (red.length > 0) return fail('contract.gate_red', `Not cleared yet: ${red.join(', ')}.`, { params: { gates: red } });
    const missing = await this.approval.missing(contract, contract.price.total);
    return missing ? err(missing) : ok(undefined);
  }
}
