import { type DomainError, fail, ok, type Result } from '@musubi/kernel';
import { AuditLog } from '@musubi/platform/audit/audit-log';
import { Injectable } from '@nestjs/common';
import { SeedDetails } from '../infrastructure/seed-details.js';

/** A university ends an agreement before its time: what asks for one is closed to the company from this moment. */
@Injectable()
export class EndNda {
  constructor(
    private readonly details: SeedDetails,
    private readonly audit: AuditLog,
  ) {}

  /** Error `nda.not_found`: none of the university, or ended before. */
  async end(actor: { readonly tenantId: string; readonly userId: string }, id: string): Promise<Result<undefined, DomainError>> {
    if (!await this.details.endAgreement(id, actor.tenantId, actor.userId)) return fail('nda.not_found', 'there is no such agreement that could be ended');
    await this.audit.record({ tenantId: actor.tenantId, action: 'nda.ended', entity: 'nda', entityId: id });
    return ok(undefined);
  }
}
