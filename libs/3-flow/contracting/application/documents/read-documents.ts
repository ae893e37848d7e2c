import { type DomainError, ok, type Result } from '@musubi/kernel';
import { AuditLog } from '@musubi/platform/audit/audit-log';
import type { Actor } from '@musubi/triage';
import { Injectable } from '@nestjs/common';
import type { ContractDocument } from '../../domain/documents/contract-document.js';
import { DocumentRepository } from '../../infrastructure/documents/document.repository.js';
import { FindContract } from '../find-contract.js';
import { FindDocument } from './find-document.js';

/** Lists a contract's documents and hands one out; who took one is audited, in the reader's own organisation. */
@Injectable()
export class ReadDocuments {
  constructor(
    private readonly contracts: FindContract,
    private readonly find: FindDocument,
    private readonly documents: DocumentRepository,
    private readonly audit: AuditLog,
  ) {}

  /** In the order they were attached. Error `contract.not_found`. */
  async list(contractId: string, actor: Actor): Promise<Result<readonly ContractDocument[], DomainError>> {
    const found = await this.contracts.toSee(contractId, actor);
    return found.ok ? ok(await this.documents.ofContract(contractId)) : found;
  }

  /** Error `document.not_found`. */
  async open(documentId: string, actor: Actor): Promise<Result<{ readonly document: ContractDocument; readonly content: Buffer }, DomainError>> {
    const found = await this.find.toSee(documentId, actor);
    if (!found.ok) return found;
    const { document, contract } = found.value;
    await this.audit.recordOpenings([{
      tenantId: actor.tenantId, action: 'contract_document.opened', entity: 'contract_document', entityId: documentId, changes: { number: contract.number, name: document.name },
    }]);
    return ok({ document, content: await this.documents.contentOf(documentId) });
  }
}
