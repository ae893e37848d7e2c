import { type DomainError, fail, ok, type Result } from '@musubi/kernel';
import type { Actor } from '@musubi/triage';
import { Injectable } from '@nestjs/common';
import type { ContractDocument } from '../../domain/documents/contract-document.js';
import { DocumentRepository } from '../../infrastructure/documents/document.repository.js';
import type { Contract } from '../../public/contract.js';
import { FindContract } from '../find-contract.js';

const notFound = fail('document.not_found', 'There is no such document, or it is not yours to see.');

/** Finds a document for who may see its contract, if the document is for them. */
@Injectable()
export class FindDocument {
  constructor(
    private readonly documents: DocumentRepository,
    private readonly contracts: FindContract,
  ) {}

  /** Error `document.not_found`. */
  async toSee(id: string, actor: Actor): Promise<Result<{ readonly document: ContractDocument; readonly contract: Contract }, DomainError>> {
    const document = await this.documents.find(id);
    if (!document) return notFound;
    const contract = await this.contracts.toSee(document.contractId, actor);
    return contract.ok ? ok({ document, contract: contract.value }) : notFound;
  }

  /** With its contract's lock. Errors `document.not_found`, `contract.not_yours`. */
  async toWorkOn(id: string, actor: Actor): Promise<Result<{ readonly document: ContractDocument; readonly contract: Contract }, DomainError>> {
    const seen = await this.toSee(id, actor);
    if (!seen.ok) return seen;
    const contract = await this.contracts.toWorkOn(seen.value.contract.id, actor);
    if (!contract.ok) return contract;
    // Read again behind the lock: somebody may have withdrawn it meanwhile.
    return ok({ document: await this.documents.find(id) ?? seen.value.document, contract: contract.value });
  }
}
