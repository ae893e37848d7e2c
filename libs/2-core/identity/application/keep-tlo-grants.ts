import { type DomainError, fail, ok, type Result } from '@musubi/kernel';
import { AuditLog } from '@musubi/platform/audit/audit-log';
import { Injectable } from '@nestjs/common';
import type { Identified } from '../domain/identified.js';
import { Directory } from '../infrastructure/directory.js';
import { TloGrants } from '../infrastructure/tlo-grants.js';
import type { Organisation } from '../public/organisation.js';
import type { GiveTloGrantCommand, TloGrant } from '../public/tlo-grant.js';

/** A university decides which outside TLO sees what concerns inventions. In the tenant's unit of work. */
@Injectable()
export class KeepTloGrants {
  constructor(
    private readonly grants: TloGrants,
    private readonly directory: Directory,
    private readonly audit: AuditLog,
  ) {}

  /** The university's grants, newest first, and whom it could give one. */
  async list({ tenantId }: Pick<Identified, 'tenantId'>): Promise<{ grants: readonly TloGrant[]; tlos: readonly Organisation[] }> {
    return { grants: await this.grants.of(tenantId), tlos: await this.directory.tlos() };
  }

  /** @returns its id. Errors `tlo_grant.tlo_unknown`, `tlo_grant.reversed`. */
  async give(admin: Identified, { tloId, validFrom, validUntil }: GiveTloGrantCommand): Promise<Result<string, DomainError>> {
    const tlo = (await this.directory.organisations([tloId])).get(tloId);
    if (tlo?.kind !== 'tlo') return fail('tlo_grant.tlo_unknown', 'there is no such technology licensing organisation', { path: 'tloId' });
    if (validUntil !== null && validUntil < validFrom) return fail('tlo_grant.reversed', 'the grant ends before it begins', { path: 'validUntil' });
    const id = await this.grants.add({ universityId: admin.tenantId, tloId, validFrom, validUntil, grantedBy: admin.userId });
    await this.audit.record({ tenantId: admin.tenantId, action: 'tlo_grant.given', entity: 'tlo_grant', entityId: id, changes: { tloId, validFrom, validUntil } });
    return ok(id);
  }

  /** Holds from the TLO's next request on. Error `tlo_grant.not_found`. */
  async end(admin: Identified, id: string): Promise<Result<void, DomainError>> {
    const tloId = await this.grants.end(admin.tenantId, id, admin.userId);
    if (tloId === undefined) return fail('tlo_grant.not_found', 'your university has no such grant, or it has ended');
    await this.audit.record({ tenantId: admin.tenantId, action: 'tlo_grant.ended', entity: 'tlo_grant', entityId: id, changes: { tloId } });
    return ok(undefined);
  }
}
