import { type DomainError, fail, ok, type Result } from '@musubi/kernel';
import { type Actor, maySeeEveryCase } from '@musubi/triage';
import { Injectable } from '@nestjs/common';
import { ContractRepository } from '../infrastructure/contract.repository.js';
import type { Contract } from '../public/contract.js';
import { FindEngagement } from './find-engagement.js';

const notFound = fail('contract.not_found', 'There is no such contract, or it is not yours to see.');

/**
 * Finds a contract for who may see its case; one recorded from the past, without a case, belongs to
 * its company and to those who see every case of the university.
 */
@Injectable()
export class FindContract {
  constructor(
    private readonly contracts: ContractRepository,
    private readonly engagements: FindEngagement,
  ) {}

  /** Error `contract.not_found`. */
  async toSee(id: string, actor: Actor): Promise<Result<Contract, DomainError>> {
    const contract = await this.contracts.find(id);
    return contract && await this.maySee(contract, actor) ? ok(contract) : notFound;
  }

  /** With the contract's lock. Errors `contract.not_found`, `contract.not_yours`. */
  async toWorkOn(id: string, actor: Actor): Promise<Result<Contract, DomainError>> {
    const seen = await this.toSee(id, actor);
    if (!seen.ok) return seen;
    const { engagementId, tenantId } = seen.value;
    const engagement = engagementId === null ? undefined : await this.engagements.toWorkOn(engagementId, actor);
    if (engagement?.ok === false) return engagement;
    // A contract without a case is also seen by its company, and by auditors, who change nothing.
    if (actor.tenantId !== tenantId || actor.roles.includes('auditor')) return fail('contract.not_yours', 'Only the university may do this.');
    const locked = await this.contracts.lock(id);
    return locked ? ok(locked) : notFound;
  }

  private async maySee({ engagementId, companyId, tenantId }: Contract, actor: Actor): Promise<boolean> {
    if (engagementId !== null) return (await this.engagements.toSee(engagementId, actor)).ok;
    return actor.tenantId === companyId || (actor.tenantId === tenantId && maySeeEveryCase(actor));
  }
}
