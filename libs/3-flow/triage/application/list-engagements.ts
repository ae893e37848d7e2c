import { CatalogFacade, type Need, type Seed } from '@musubi/catalog';
import { IdentityFacade, type Organisation, type PersonName } from '@musubi/identity';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../domain/actor.js';
import { type EngagementEntry, EngagementListReader } from '../infrastructure/engagement-list-reader.js';

export interface EngagementLine {
  readonly entry: EngagementEntry;
  readonly need: Need | undefined;
  readonly company: Organisation | undefined;
  readonly university: Organisation | undefined;
  /** The owner first. */
  readonly people: readonly PersonName[];
  readonly seeds: readonly Seed[];
}

/** The cases that the caller takes part in: as company, as liaison, or as admin of the university. */
@Injectable()
export class ListEngagements {
  constructor(
    private readonly engagements: EngagementListReader,
    private readonly catalog: CatalogFacade,
    private readonly identity: IdentityFacade,
  ) {}

  async run(actor: Actor, before: string | undefined, limit: number): Promise<EngagementLine[]> {
    const entries = await this.engagements.page(actor, before, limit);
    const needs = await this.catalog.needs([...new Set(entries.map((entry) => entry.needId))]);
    const seeds = await this.catalog.seeds([...new Set(entries.flatMap((entry) => entry.seedIds))]);
    const organisations = await this.identity.organisations([...new Set([...entries.map(({ tenantId }) => tenantId), ...[...needs.values()].map(({ companyId }) => companyId)])]);
    const names = await this.identity.names([...new Set(entries.flatMap((entry) => entry.userIds))]);
    return entries.map((entry) => ({
      entry,
      need: needs.get(entry.needId),
      company: organisations.get(needs.get(entry.needId)?.companyId ?? ''),
      university: organisations.get(entry.tenantId),
      people: found(names, [entry.ownerUserId, ...entry.userIds.filter((id) => id !== entry.ownerUserId)]),
      seeds: found(seeds, entry.seedIds),
    }));
  }
}

function found<T>(map: ReadonlyMap<string, T>, ids: readonly string[]): T[] {
  return ids.flatMap((id) => map.get(id) ?? []);
}
