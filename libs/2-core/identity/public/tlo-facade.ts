import type { DomainError, Result } from '@musubi/kernel';
import { Injectable } from '@nestjs/common';
import { KeepTloGrants } from '../application/keep-tlo-grants.js';
import type { Identified } from '../domain/identified.js';
import { TloGrants } from '../infrastructure/tlo-grants.js';
import type { GiveTloGrantCommand } from './tlo-grant.js';

/** Who of outside may see what concerns a university's inventions. In the caller's unit of work. */
@Injectable()
export class TloFacade {
  constructor(
    private readonly grants: TloGrants,
    private readonly keeping: KeepTloGrants,
  ) {}

  /** The universities whose grant to an organisation is in force today. */
  universitiesShownTo(tloId: string): Promise<readonly string[]> {
    return this.grants.universitiesShownTo(tloId);
  }

  /** Errors as of the route: `tlo_grant.*`. */
  give(admin: Identified, command: GiveTloGrantCommand): Promise<Result<string, DomainError>> {
    return this.keeping.give(admin, command);
  }
}
