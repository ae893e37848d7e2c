import { type DomainError, fail, ok, type PlainDate, type Result } from '@musubi/kernel';
import type { Actor } from '@musubi/triage';
import { Injectable } from '@nestjs/common';
import { contractOn } from '../../domain/amendments/contract-on.js';
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

  /** As it stands, or as it stood at the end of a day. Errors `contract.not_found`, `contract.not_there_yet`. */
  async run(contractId: string, actor: Actor, asOf?: PlainDate): Promise<Result<DescribedContract, DomainError>> {
    const found = await this.find.toSee(contractId, actor);
    if (!found.ok) return found;
    await this.openings.run([found.value], actor);
    const then = asOf === undefined ? found.value : contractOn(found.value, asOf);
    if (!then) return fail('contract.not_there_yet', `There was no contract on ${asOf}.`, { path: 'asOf', params: { asOf } });
    return ok(await this.describe.run(then, asOf));
  }
}
