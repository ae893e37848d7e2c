import { CatalogFacade, type Need, type Seed } from '@musubi/catalog';
import { IdentityFacade, type Organisation, type PersonName } from '@musubi/identity';
import { type DomainError, fail, ok, type Result } from '@musubi/kernel';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../domain/actor.js';
import { type NeedProgress, needProgress } from '../domain/need-progress.js';
import { HistoryReader } from '../infrastructure/history-reader.js';

export interface NeedProgressView {
  readonly need: Need;
  /** By university, the first to be matched first. */
  readonly universities: readonly { readonly universityId: string; readonly progress: NeedProgress }[];
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly people: ReadonlyMap<string, PersonName>;
  readonly seeds: ReadonlyMap<string, Seed>;
}

/** A company follows its need through each university, as far as triage knows; declines come with their kind reason. */
@Injectable()
export class ShowNeedProgress {
  constructor(
    private readonly histories: HistoryReader,
    private readonly catalog: CatalogFacade,
    private readonly identity: IdentityFacade,
  ) {}

  async run(needId: string, actor: Actor): Promise<Result<NeedProgressView, DomainError>> {
    const need = await this.catalog.need(needId);
    if (!need || need.companyId !== actor.tenantId) return fail('need.progress_not_found', 'There is no such need of yours.');
    const copies = await this.histories.companyCopies(needId);
    const universities = [...copies].flatMap(([universityId, entries]) => {
      const progress = needProgress(entries);
      return progress ? [{ universityId, progress }] : [];
    });
    const seedIds = universities.flatMap(({ progress }) => [...progress.accepted, ...progress.declines].map((entry) => entry.seedId));
    return ok({
      need,
      universities,
      organisations: await this.identity.organisations(universities.map((entry) => entry.universityId)),
      people: await this.identity.names(universities.flatMap(({ progress }) => progress.liaisonUserId ?? [])),
      seeds: await this.catalog.seeds([...new Set(seedIds)]),
    });
  }
}
