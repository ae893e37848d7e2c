import { type DomainError, ok, type Result } from '@musubi/kernel';
import type { Actor } from '@musubi/triage';
import { Injectable } from '@nestjs/common';
import { FindContract } from '../find-contract.js';
import { NoteOpenings } from '../note-openings.js';
import { DescribeContract, type DescribedContract } from './describe-contract.js';

/** Shows the university's people of the case what a contract says, lacks and waits for. */
@Injectable()
export class OpenContractContent {
  constructor(
    private readonly find: FindContract,
    private readonly describe: DescribeContract,
    private readonly openings: NoteOpenings,
  ) {}

  /** Error `contract.not_found`. */
  async run(contractId: string, actor: Actor): Promise<Result<DescribedContract, DomainError>> {
    const found = await this.find.toSee(contractId, actor);
    if (!found.ok) return found;
    await this.openings.run([found.value], actor);
    return ok(await this.describe.run(found.value));
  }
}
