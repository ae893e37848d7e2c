import { Caller } from '@musubi/platform/http/caller';
import { Endpoint, Tag } from '@musubi/platform/http/endpoint';
import type { Principal } from '@musubi/platform/http/principal';
import { unwrap } from '@musubi/platform/http/problem-error';
import { PathId, ValidBody } from '@musubi/platform/http/valid';
import { Controller, StreamableFile } from '@nestjs/common';
import { z } from 'zod';
import { AttachDocument } from '../../application/documents/attach-document.js';
import { ReadDocuments } from '../../application/documents/read-documents.js';
import { WithdrawDocument } from '../../application/documents/withdraw-document.js';
import { type ContractDocument, documentState } from '../../domain/documents/contract-document.js';
import {
  type AttachDocumentBody, attachDocumentBody, type DocumentAnswer, documentAnswer, type DocumentList, documentList, type WithdrawDocumentBody, withdrawDocumentBody,
} from './document.dto.js';

const university = ['liaison', 'researcher', 'admin', 'contract_officer'];
const readers = ['company', 'auditor', ...university];

/** Documents attached to a contract. Handed out to be kept, never to be shown in the page. */
@Tag('contracting')
@Controller()
export class DocumentsController {
  constructor(
    private readonly read: ReadDocuments,
    private readonly attachDocument: AttachDocument,
    private readonly withdrawDocument: WithdrawDocument,
  ) {}

  @Endpoint({ method: 'GET', path: 'contracts/:id/documents', summary: 'The documents of a contract that the reader may open', access: readers, answer: [200, documentList] })
  async list(@PathId() contractId: string, @Caller() actor: Principal): Promise<DocumentList> {
    const documents = unwrap(await this.read.list(contractId, actor));
    return { items: documents.map((document) => toDocumentAnswer(document, documents)), nextCursor: null };
  }

  @Endpoint({ method: 'POST', path: 'contracts/:id/documents', summary: 'Attaches a document, or replaces one', access: university, body: attachDocumentBody, answer: [201, documentAnswer] })
  async attach(@PathId() contractId: string, @ValidBody() { name, content, audience, replacesId }: AttachDocumentBody, @Caller() actor: Principal): Promise<DocumentAnswer> {
    return toDocumentAnswer(unwrap(await this.attachDocument.run({ contractId, actor, name, audience, replacesId, content: Buffer.from(content, 'base64') })), []);
  }

  @Endpoint({ method: 'GET', path: 'contract-documents/:id/file', summary: 'A document as it was attached', access: readers, answer: [200, z.string()] })
  async file(@PathId() documentId: string, @Caller() actor: Principal): Promise<StreamableFile> {
    const { document: { name, mediaType }, content } = unwrap(await this.read.open(documentId, actor));
    const disposition = `attachment; filename="${name.replaceAll(/[^ -~]/gu, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`;
    return new StreamableFile(content, { type: mediaType, disposition, length: content.length });
  }

  @Endpoint({ method: 'POST', path: 'contract-documents/:id/withdraw', summary: 'Says that a document holds no more; it stays, marked so', access: university, body: withdrawDocumentBody, answer: [200, documentAnswer] })
  async withdraw(@PathId() documentId: string, @ValidBody() { reason }: WithdrawDocumentBody, @Caller() actor: Principal): Promise<DocumentAnswer> {
    return toDocumentAnswer(unwrap(await this.withdrawDocument.run({ documentId, actor, reason })), []);
  }
}

function toDocumentAnswer(document: ContractDocument, all: readonly ContractDocument[]): DocumentAnswer {
  const { id, contractId, name, mediaType, size, sha256, audience, replacesId, uploadedAt, uploadedBy, withdrawnReason } = document;
  return {
    id, contractId, name, mediaType, size, sha256, audience, state: documentState(document, all), replacesId, uploadedAt: new Date(uploadedAt).toISOString(), uploadedBy, withdrawnReason,
  };
}
