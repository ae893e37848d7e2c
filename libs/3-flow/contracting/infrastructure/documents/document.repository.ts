import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { ContractDocument } from '../../domain/documents/contract-document.js';

const document = `jsonb_build_object(
  'id', d.id, 'contractId', d.contract_id, 'tenantId', d.tenant_id, 'name', d.name, 'mediaType', d.media_type, 'size', d.size, 'sha256', d.sha256,
  'audience', d.audience, 'replacesId', d.replaces_id, 'uploadedAt', d.uploaded_at, 'uploadedBy', d.uploaded_by, 'withdrawnAt', w.withdrawn_at, 'withdrawnReason', w.reason) as document
  from contracting.contract_document d left join contracting.document_withdrawal w on w.document_id = d.id`;

/** Documents of contracts. What row-level security hides is not found. */
@Injectable()
export class DocumentRepository {
  constructor(private readonly database: Database) {}

  async find(id: string): Promise<ContractDocument | undefined> {
    return (await this.select('d.id = $1', id))[0];
  }

  /** In the order they were attached. */
  ofContract(contractId: string): Promise<ContractDocument[]> {
    return this.select('d.contract_id = $1', contractId);
  }

  async contentOf(id: string): Promise<Buffer> {
    const [row] = await this.database.query<{ content: Buffer }>('select content from contracting.contract_document where id = $1', [id]);
    if (!row) throw new Error('the document is not in this tenant');
    return row.content;
  }

  async add({ id, contractId, tenantId, name, mediaType, size, sha256, audience, replacesId, uploadedAt, uploadedBy }: ContractDocument, content: Buffer): Promise<void> {
    await this.database.query(
      `insert into contracting.contract_document (id, contract_id, tenant_id, name, media_type, size, sha256, audience, replaces_id, content, uploaded_at, uploaded_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [id, contractId, tenantId, name, mediaType, size, sha256, audience, replacesId, content, uploadedAt, uploadedBy]);
  }

  async withdraw({ id, tenantId }: Pick<ContractDocument, 'id' | 'tenantId'>, reason: string, at: Date, by: string): Promise<void> {
    await this.database.query(
      'insert into contracting.document_withdrawal (document_id, tenant_id, reason, withdrawn_at, withdrawn_by) values ($1, $2, $3, $4, $5)', [id, tenantId, reason, at, by]);
  }

  private async select(where: string, value: string): Promise<ContractDocument[]> {
    const rows = await this.database.query<{ document: ContractDocument }>(`select ${document} where ${where} order by d.id`, [value]);
    return rows.map((row) => row.document);
  }
}
