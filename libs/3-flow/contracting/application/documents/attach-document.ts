import { createHash } from 'node:crypto';
import { type Clock, type DomainError, fail, newId, ok, type Result } from '@musubi/kernel';
import { AuditLog } from '@musubi/platform/audit/audit-log';
import type { Actor } from '@musubi/triage';
import { Inject, Injectable } from '@nestjs/common';
import { type ContractDocument, type DocumentAudience, documentState } from '../../domain/documents/contract-document.js';
import { documentFile } from '../../domain/documents/document-file.js';
import { DocumentRepository } from '../../infrastructure/documents/document.repository.js';
import { CLOCK } from '../clock.js';
import { FindContract } from '../find-contract.js';

interface AttachDocumentCommand {
  readonly contractId: string;
  readonly actor: Actor;
  readonly name: string;
  readonly content: Buffer;
  readonly audience: DocumentAudience;
  /** The document that it replaces, if it does. */
  readonly replacesId: string | null;
}

/** The most documents of one contract. */
const mostDocuments = 200;

/** Attaches a document to a contract; one that replaces another leaves it where it is. */
@Injectable()
export class AttachDocument {
  constructor(
    private readonly find: FindContract,
    private readonly documents: DocumentRepository,
    private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Errors of `FindContract.toWorkOn` and `documentFile`; `document.too_many`, and of what is to be replaced `document.not_found` and `document.holds_no_more`. */
  async run({ contractId, actor, name, content, audience, replacesId }: AttachDocumentCommand): Promise<Result<ContractDocument, DomainError>> {
    const found = await this.find.toWorkOn(contractId, actor);
    if (!found.ok) return found;
    const file = documentFile(name, content);
    if (!file.ok) return file;
    const { tenantId, number } = found.value;
    const others = await this.documents.ofContract(contractId);
    if (others.length >= mostDocuments) return fail('document.too_many', `A contract has at most ${mostDocuments} documents.`, { params: { most: mostDocuments } });
    const replaced = others.find(({ id }) => id === replacesId);
    if (replacesId !== null && !replaced) return fail('document.not_found', 'The contract has no such document.', { path: 'replacesId' });
    if (replaced && documentState(replaced, others) !== 'valid') return fail('document.holds_no_more', 'The document is replaced or withdrawn already.', { path: 'replacesId' });

    const document: ContractDocument = {
      ...file.value, id: newId(), contractId, tenantId, size: content.length, sha256: createHash('sha256').update(content).digest('hex'), audience, replacesId,
      uploadedAt: this.clock.now().toISOString(), uploadedBy: actor.userId, withdrawnAt: null, withdrawnReason: null,
    };
    await this.documents.add(document, content);
    await this.audit.record({
      tenantId, action: 'contract_document.attached', entity: 'contract_document', entityId: document.id,
      changes: { number, name: document.name, size: document.size, sha256: document.sha256, audience, replacesId },
    });
    return ok(document);
  }
}
