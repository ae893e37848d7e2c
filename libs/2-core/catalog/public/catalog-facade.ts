import type { DomainError, Result } from '@musubi/kernel';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../application/actor.js';
import { ChangeNeed } from '../application/change-need.js';
import { ChangeSeed } from '../application/change-seed.js';
import { ImportNeeds } from '../application/import-needs.js';
import type { ImportReport } from '../application/import-report.js';
import type { NumberedRow } from '../application/import-row.js';
import { ImportSeeds } from '../application/import-seeds.js';
import { NeedRepository } from '../infrastructure/need.repository.js';
import { SeedRepository } from '../infrastructure/seed.repository.js';
import type { Need, NeedContent } from './need.js';
import type { Seed, SeedContent, SeedFacts } from './seed.js';

/**
 * The one door to needs and seeds. Every method runs in the caller's unit of work, as the application
 * or the system role; what row-level security hides is absent, never an error.
 */
@Injectable()
export class CatalogFacade {
  constructor(
    private readonly needRepository: NeedRepository,
    private readonly seedRepository: SeedRepository,
    private readonly changeNeed: ChangeNeed,
    private readonly changeSeed: ChangeSeed,
    private readonly seedImport: ImportSeeds,
    private readonly needImport: ImportNeeds,
  ) {}

  async need(id: string): Promise<Need | undefined> {
    return (await this.needRepository.find([id]))[0];
  }

  /** Unknown ids are absent from the map. */
  async needs(ids: readonly string[]): Promise<ReadonlyMap<string, Need>> {
    return new Map((await this.needRepository.find(ids)).map((need) => [need.id, need]));
  }

  /** Those of the ids that are not for named liaisons alone, each with its company, `unnamedCompanyId` where it is anonymous. */
  needsForWholeUniversities(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.needRepository.forWholeUniversities(ids);
  }

  /** Persons of the caller's university whom the need names as its readers; none where it is for all of the university. */
  namedReaders(needId: string): Promise<readonly string[]> {
    return this.needRepository.namedReaders(needId);
  }

  /** Of the company in whose unit of work this runs. */
  needsOfExternalIds(externalIds: readonly string[]): Promise<ReadonlyMap<string, Need>> {
    return this.needRepository.ofExternalIds(externalIds);
  }

  seedsOfExternalIds(universityId: string, externalIds: readonly string[]): Promise<ReadonlyMap<string, Seed>> {
    return this.seedRepository.ofExternalIds(universityId, externalIds);
  }

  async seed(id: string): Promise<Seed | undefined> {
    return (await this.seedRepository.find([id]))[0];
  }

  async seeds(ids: readonly string[]): Promise<ReadonlyMap<string, Seed>> {
    return new Map((await this.seedRepository.find(ids)).map((seed) => [seed.id, seed]));
  }

  /** The same without titles and bodies, which are most of what there is to read. */
  async seedFacts(ids: readonly string[]): Promise<ReadonlyMap<string, SeedFacts>> {
    return new Map((await this.seedRepository.facts(ids)).map((seed) => [seed.id, seed]));
  }

  /** A page of the published needs that the reader may see, after an id and in the order of their ids. */
  publishedNeedVersions(afterId: string, limit: number): Promise<{ id: string; version: number }[]> {
    return this.needRepository.publishedVersions(afterId, limit);
  }

  countPublishedSeeds(): Promise<number> {
    return this.seedRepository.countPublished();
  }

  /** Errors as of the route: `content.invalid`, `need.university_unknown`. */
  postNeed(actor: Actor, content: NeedContent): Promise<Result<Need, DomainError>> {
    return this.changeNeed.post(actor, content, false);
  }

  /** Makes a new version. Errors as of the route: `need.not_found`, `need.illegal_transition`, `content.invalid`, `need.university_unknown`, `need.liaison_unknown`. */
  reviseNeed(actor: Actor, needId: string, change: Partial<NeedContent>): Promise<Result<Need, DomainError>> {
    return this.changeNeed.revise(actor, needId, undefined, (before) => ({ ...before, ...change }), false);
  }

  /** In the company's unit of work. Errors as of the route: `need.not_found`, `need.not_anonymous`, `need.university_unknown`. */
  revealCompany(actor: Actor, needId: string, universityId: string): Promise<Result<Need, DomainError>> {
    return this.changeNeed.reveal(actor, needId, universityId);
  }

  /** Errors as of the route: `content.invalid`, `seed.department_unknown`. */
  publishSeed(actor: Actor, content: SeedContent): Promise<Result<Seed, DomainError>> {
    return this.changeSeed.publish(actor, content, false);
  }

  /** In the university's unit of work; all or nothing, each bad row named. */
  importSeeds(actor: Actor, rows: readonly NumberedRow[]): Promise<ImportReport> {
    return this.seedImport.import(actor, rows);
  }

  /** In the company's unit of work; all or nothing, each bad row named. */
  importNeeds(actor: Actor, rows: readonly NumberedRow[]): Promise<ImportReport> {
    return this.needImport.import(actor, rows);
  }
}
