import { type GrantedSeed, GrantedSeedsFacade } from '@musubi/catalog';
import { IdentityFacade, TloFacade } from '@musubi/identity';
import { type DomainError, fail, ok, type Result } from '@musubi/kernel';
import { type GrantedCase, TriageFacade } from '@musubi/triage';
import { Injectable } from '@nestjs/common';
import type { GrantedContract } from '../domain/granted-contract.js';
import { GrantedContracts } from '../infrastructure/granted-contracts.js';

export interface GrantedPage<Item> {
  readonly items: readonly Item[];
  /** Of universities. */
  readonly organisations: Awaited<ReturnType<IdentityFacade['organisations']>>;
  readonly departments: Awaited<ReturnType<IdentityFacade['departments']>>;
}

export interface GrantedCases extends GrantedPage<GrantedCase> {
  readonly seeds: ReadonlyMap<string, GrantedSeed>;
  readonly contracts: readonly GrantedContract[];
}

/** What an officer of an outside TLO sees of the cases and contracts of the universities that granted it. */
@Injectable()
export class ShowGranted {
  constructor(
    private readonly tlos: TloFacade,
    private readonly triage: TriageFacade,
    private readonly seeds: GrantedSeedsFacade,
    private readonly identity: IdentityFacade,
    private readonly contracts: GrantedContracts,
  ) {}

  /** Newest first, one more than `limit`. @param before id of the last one of the page before */
  async cases(tloId: string, before: string | undefined, limit: number): Promise<GrantedCases> {
    const universityIds = await this.tlos.universitiesShownTo(tloId);
    return this.whole(universityIds, await this.triage.grantedCases({ universityIds, before, limit }));
  }

  /** Error `contract.engagement_not_found`, also without a grant. */
  async case(tloId: string, id: string): Promise<Result<GrantedCases, DomainError>> {
    const universityIds = await this.tlos.universitiesShownTo(tloId);
    const found = await this.triage.grantedCases({ universityIds, id, limit: 1 });
    if (found.length === 0) return fail('contract.engagement_not_found', 'There is no such case, or it is not yours to see.');
    return ok(await this.whole(universityIds, found));
  }

  /** Newest first, one more than `limit`. */
  async contractsOf(tloId: string, before: string | undefined, limit: number): Promise<GrantedPage<GrantedContract>> {
    const items = await this.contracts.page(await this.tlos.universitiesShownTo(tloId), before, limit);
    return { items, ...await this.names(items, items.flatMap(({ departmentId }) => departmentId ?? [])) };
  }

  private async whole(universityIds: readonly string[], items: readonly GrantedCase[]): Promise<GrantedCases> {
    const seeds = items.flatMap((one) => one.seeds);
    return {
      items, ...await this.names(items, seeds.map(({ departmentId }) => departmentId)),
      seeds: await this.seeds.of(universityIds, seeds.map(({ seedId }) => seedId)),
      contracts: await this.contracts.ofCases(universityIds, items.map(({ id }) => id)),
    };
  }

  private async names(items: readonly { readonly universityId: string }[], departmentIds: readonly string[]): Promise<Omit<GrantedPage<never>, 'items'>> {
    return {
      organisations: await this.identity.organisations([...new Set(items.map(({ universityId }) => universityId))]),
      departments: await this.identity.departments([...new Set(departmentIds)]),
    };
  }
}
