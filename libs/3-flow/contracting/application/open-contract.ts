import type { DomainError, Result } from '@musubi/kernel';
import type { Actor } from '@musubi/triage';
import { Injectable } from '@nestjs/common';
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

  /** Error `contract.not_found`. */
  async run(id: string, actor: Actor): Promise<Result<Contract, DomainError>> {
    const found = await this.contracts.toSee(id, actor);
    if (found.ok) await this.openings.run([found.value], actor);
    return found;
  }
}
