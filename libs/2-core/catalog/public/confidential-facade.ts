import type { DomainError, Result } from '@musubi/kernel';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../application/actor.js';
import { ChangeSeedDetail, type LevelledDetail } from '../application/change-seed-detail.js';
import { type DetailCaller, OpenSeedDetail } from '../application/open-seed-detail.js';
import { type Agreement, RecordNda } from '../application/record-nda.js';
import type { Seed, SeedDetail } from './seed.js';

/** The door to what is not shown to everybody: the details of seeds and the agreements that open some of them. In the caller's unit of work. */
@Injectable()
export class ConfidentialFacade {
  constructor(
    private readonly changeDetail: ChangeSeedDetail,
    private readonly openDetail: OpenSeedDetail,
    private readonly agreements: RecordNda,
  ) {}

  /** Errors as of the route: `seed.not_found`, `content.invalid`. */
  writeDetail(actor: Actor, seedId: string, detail: LevelledDetail): Promise<Result<Seed, DomainError>> {
    return this.changeDetail.put(actor, seedId, detail);
  }

  /** Leaves its trace. Errors as of the route: `seed.not_found`, `seed.no_detail`, `seed.detail_closed`. */
  open(caller: DetailCaller, seedId: string): Promise<Result<SeedDetail, DomainError>> {
    return this.openDetail.open(caller, seedId);
  }

  /** @returns its id. Errors as of the route: `nda.company_unknown`, `nda.reversed`. */
  recordNda(actor: { readonly tenantId: string; readonly userId: string }, agreement: Agreement): Promise<Result<string, DomainError>> {
    return this.agreements.record(actor, agreement);
  }
}
