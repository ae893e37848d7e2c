import { IdentityFacade } from '@musubi/identity';
import { type DomainError, fail, ok, type Result } from '@musubi/kernel';
import { AuditLog } from '@musubi/platform/audit/audit-log';
import { Injectable } from '@nestjs/common';
import { SeedDetails } from '../infrastructure/seed-details.js';

export interface Agreement {
  readonly corporateNumber: string;
  /** Under which the signed paper is found in the university's files. */
  readonly documentName: string;
  /** `YYYY-MM-DD`, both days included. */
  readonly validFrom: string;
  readonly validUntil: string | null;
}

type Recorded = Awaited<ReturnType<SeedDetails['agreements']>>;

/** A university notes that a company signed a non-disclosure agreement. */
@Injectable()
export class RecordNda {
  constructor(
    private readonly details: SeedDetails,
    private readonly identity: IdentityFacade,
    private readonly audit: AuditLog,
  ) {}

  /** @returns its id. Errors `nda.company_unknown`, `nda.reversed`. */
  async record(actor: { readonly tenantId: string; readonly userId: string }, { corporateNumber, documentName, validFrom, validUntil }: Agreement): Promise<Result<string, DomainError>> {
    const company = await this.identity.organisationByCorporateNumber(corporateNumber);
    if (company?.kind !== 'company') return fail('nda.company_unknown', 'no company here has this corporate number', { path: 'corporateNumber' });
    if (validUntil !== null && validUntil < validFrom) return fail('nda.reversed', 'the agreement ends before it begins', { path: 'validUntil' });
    const id = await this.details.addAgreement({ universityId: actor.tenantId, companyId: company.id, documentName, validFrom, validUntil, recordedBy: actor.userId });
    await this.audit.record({
      tenantId: actor.tenantId, action: 'nda.recorded', entity: 'nda', entityId: id, changes: { companyId: company.id, documentName, validFrom, validUntil },
    });
    return ok(id);
  }

  /** Of a university or of a company. */
  of(organisationId: string): Promise<Recorded> {
    return this.details.agreements(organisationId);
  }
}
