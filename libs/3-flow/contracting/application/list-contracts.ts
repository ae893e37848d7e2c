import { type DomainError, ok, type Result } from '@musubi/kernel';
import type { Actor } from '@musubi/triage';
import { Injectable } from '@nestjs/common';
import { ContractRepository } from '../infrastructure/contract.repository.js';
import type { Contract } from '../public/contract.js';
import { FindEngagement } from './find-engagement.js';
import { NoteOpenings } from './note-openings.js';

/** The contracts of a case, oldest first, for who may see the case. */
@Injectable()
export class ListContracts {
  constructor(
    private readonly engagements: FindEngagement,
    private readonly contracts: ContractRepository,
    private readonly openings: NoteOpenings,
  ) {}

  /** Error `contract.engagement_not_found`. */
  async run({ engagementId, actor }: { readonly engagementId: string; readonly actor: Actor }): Promise<Result<readonly Contract[], DomainError>> {
    const found = await this.engagements.toSee(engagementId, actor);
    if (!found.ok) return found;
    const contracts = await this.contracts.ofEngagement(engagementId);
    await this.openings.run(contracts, actor);
    return ok(contracts);
  }
}
