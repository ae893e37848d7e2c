import { IdentityFacade } from '@musubi/identity';
import { type DomainError, fail, ok, type Result, todayInTokyo, systemClock } from '@musubi/kernel';
import { AuditLog } from '@musubi/platform/audit/audit-log';
import { Injectable } from '@nestjs/common';
import { mayOpenDetail } from '../domain/reading-scope.js';
import { type DetailOpening, SeedDetails } from '../infrastructure/seed-details.js';
import { SeedRepository } from '../infrastructure/seed.repository.js';
import type { Seed, SeedDetail } from '../public/seed.js';

export interface DetailCaller {
  readonly tenantId: string;
  readonly userId: string;
  readonly roles: readonly string[];
}

/** Opens the confidential part of a seed, leaving a trace in the same transaction, and shows the traces to whom they concern. */
@Injectable()
export class OpenSeedDetail {
  constructor(
    private readonly seeds: SeedRepository,
    private readonly details: SeedDetails,
    private readonly identity: IdentityFacade,
    private readonly audit: AuditLog,
  ) {}

  /** Errors `seed.not_found`, `seed.no_detail`, `seed.detail_closed`. */
  async open(caller: DetailCaller, seedId: string): Promise<Result<SeedDetail, DomainError>> {
    const [seed] = await this.seeds.find([seedId]);
    if (!seed) return fail('seed.not_found', 'there is no such seed');
    if (seed.detailLevel === null) return fail('seed.no_detail', 'the seed has no confidential part');
    const organisation = await this.identity.organisation(caller.tenantId);
    const reader = {
      tenantId: caller.tenantId, isCompany: organisation?.kind === 'company',
      hasAgreement: await this.details.hasAgreement(seed.universityId, caller.tenantId),
    };
    if (!mayOpenDetail(seed, reader)) return fail('seed.detail_closed', 'the level of the confidential part does not include your organisation');
    const person = await this.identity.person(caller.userId);
    await this.details.recordOpening(seed, { tenantId: caller.tenantId, userId: caller.userId, name: person?.name ?? '' });
    await this.audit.record({
      tenantId: caller.tenantId, action: 'seed.detail_opened', entity: 'seed', entityId: seed.id, changes: { version: seed.version, level: seed.detailLevel },
    });
    const detail = await this.details.find(seed.id);
    return detail ? ok(detail) : fail('seed.no_detail', 'the seed has no confidential part');
  }

  /** For the researcher of the seed, the liaison of its department, admins and auditors, newest first. Error `seed.not_found`. */
  async openings(caller: DetailCaller, seedId: string): Promise<Result<readonly DetailOpening[], DomainError>> {
    const [seed] = await this.seeds.find([seedId]);
    if (!seed || !await this.concerns(caller, seed)) return fail('seed.not_found', 'there is no such seed of yours');
    return ok(await this.details.openings(seed.id, caller.tenantId));
  }

  private async concerns({ tenantId, userId, roles }: DetailCaller, seed: Seed): Promise<boolean> {
    if (seed.universityId !== tenantId) return false;
    if (seed.researcherUserId === userId || roles.includes('admin') || roles.includes('auditor')) return true;
    const liaison = await this.identity.liaisonFor(tenantId, seed.departmentId, todayInTokyo(systemClock));
    return liaison?.userId === userId;
  }
}
