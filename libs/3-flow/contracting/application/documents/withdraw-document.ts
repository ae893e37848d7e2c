import { type Clock, type DomainError, fail, ok, type Result } from '@musubi/kernel';
import { AuditLog } from '@musubi/platform/audit/audit-log';
import type { Actor } from '@musubi/triage';
import { Inject, Injectable } from '@nestjs/common';
import { type ContractDocument, documentState } from '../../domain/documents/contract-document.js';
import { DocumentRepository } from '../../infrastructure/documents/document.repository.js';
import { CLOCK } from '../clock.js';
import { FindDocument } from './find-document.js';

/** Says that a document holds no more. It stays where it is, marked so. */
@Injectable()
export class WithdrawDocument {
  constructor(
    private readonly find: FindDocument,
    private readonly documents: DocumentRepository,
    private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Errors of `FindDocument.toWorkOn`, and `document.holds_no_more`. */
  async run({ documentId, actor, reason }: { readonly documentId: string; readonly actor: Actor; readonly reason: string }): Promise<Result<ContractDocument, DomainError>> {
    const found = await this.find.toWorkOn(documentId, actor);
    if (!found.ok) return found;
    const { document, contract } = found.value;
    if (documentState(document, await this.documents.ofContract(contract.id)) !== 'valid') return fail('document.holds_no_more', 'The document is replaced or withdrawn already.');
    const at = this.clock.now();
    await this.documents.withdraw(document, reason, at, actor.userId);
    await this.audit.record({
      tenantId: document.tenantId, action: 'contract_document.withdrawn', entity: 'contract_document', entityId: documentId, changes: { number: contract.number, name: document.name },
    });
    return ok({ ...document, withdrawnAt: at.toISOString(), withdrawnReason: reason });
  }
}
