import { type DomainError, fail, ok, type PlainDate, type Result } from '@musubi/kernel';
import type { Actor } from '@musubi/triage';
import { Injectable } from '@nestjs/common';
import { contractOn } from '../domain/amendments/contract-on.js';
import type { Contract } from '../public/contract.js';
import { FindContract } from './find-contract.js';
import { NoteOpenings } from './note-openings.js';

/** Shows a contract to who may see it. */
@Injectable()
export class OpenContract {
  constructor(
    private readonly contracts: FindContract,
    private readonly openings: NoteOpenings,
  ) {}

  /** As it stands, or as it stood at the end of a day. Errors `contract.not_found`, `contract.not_there_yet`. */
  async run(id: string, actor: Actor, asOf?: PlainDate): Promise<Result<Contract, DomainError>> {
    const found = await this.contracts.toSee(id, actor);
    if (!found.ok) return found;
    await this.openings.run([found.value], actor);
    if (asOf === undefined) return found;
    const then = contractOn(found.value, asOf);
    return then ? ok(then) : fail('contract.not_there_yet', `There was no contract on ${asOf}.`, { path: 'asOf', params: { asOf } });
  }
}
