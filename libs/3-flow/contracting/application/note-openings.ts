import { AuditLog } from '@musubi/platform/audit/audit-log';
import type { Actor } from '@musubi/triage';
import { Injectable } from '@nestjs/common';
import type { Contract } from '../public/contract.js';

/** What a contract says is confidential: who opened it is audited, in the reader's own organisation. */
@Injectable()
export class NoteOpenings {
  constructor(private readonly audit: AuditLog) {}

  run(contracts: readonly Contract[], { tenantId }: Actor): Promise<void> {
    return this.audit.recordOpenings(contracts.map(({ id, number, version }) => ({
      tenantId, action: 'contract.opened', entity: 'contract', entityId: id, changes: { number, version },
    })));
  }
}
