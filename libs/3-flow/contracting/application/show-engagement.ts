import { CatalogFacade } from '@musubi/catalog';
import { IdentityFacade } from '@musubi/identity';
import { type Clock, type DomainError, ok, type PlainDate, type Result, todayInTokyo } from '@musubi/kernel';
import { type Actor, type Engagement, mayWorkOnEngagement } from '@musubi/triage';
import { Inject, Injectable } from '@nestjs/common';
import { ContractRepository } from '../infrastructure/contract.repository.js';
import type { Contract } from '../public/contract.js';
import { CLOCK } from './clock.js';
import { FindEngagement } from './find-engagement.js';
import { NoteOpenings } from './note-openings.js';

/** Everything one page about a case needs, names looked up. */
export interface EngagementPage {
  readonly engagement: Engagement;
  readonly contracts: readonly Contract[];
  /** Undefined while the company stays unnamed to the reader. */
  readonly companyId: string | undefined;
  readonly need: Awaited<ReturnType<CatalogFacade['need']>>;
  readonly seeds: Awaited<ReturnType<CatalogFacade['seeds']>>;
  readonly organisations: Awaited<ReturnType<IdentityFacade['organisations']>>;
  readonly departments: Awaited<ReturnType<IdentityFacade['departments']>>;
  readonly names: Awaited<ReturnType<IdentityFacade['names']>>;
  /** Who looks after which of the case's departments, by user. */
  readonly departmentsOfUser: ReadonlyMap<string, readonly string[]>;
  readonly mayWork: boolean;
  readonly today: PlainDate;
}

/** Shows a case with its people, its story and its contracts. */
@Injectable()
export class ShowEngagement {
  constructor(
    private readonly find: FindEngagement,
    private readonly contracts: ContractRepository,
    private readonly catalog: CatalogFacade,
    private readonly identity: IdentityFacade,
    private readonly openings: NoteOpenings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Error `contract.engagement_not_found`. */
  async run(command: { readonly engagementId: string; readonly actor: Actor }): Promise<Result<EngagementPage, DomainError>> {
    const found = await this.find.toSee(command.engagementId, command.actor);
    if (!found.ok) return found;
    const engagement = found.value;
    const { acceptedMatches, tenantId } = engagement;
    const departmentIds = [...new Set(acceptedMatches.map(({ departmentId }) => departmentId))];
    const today = todayInTokyo(this.clock);
    const contracts = await this.contracts.ofEngagement(engagement.id);
    await this.openings.run(contracts, command.actor);
    const need = await this.catalog.need(engagement.needId);
    const party = await this.find.party(engagement);
    const companyId = party.ok ? party.value : undefined;
    return ok({
      engagement, contracts, today, need, companyId,
      seeds: await this.catalog.seeds(acceptedMatches.map(({ seedId }) => seedId)),
      organisations: await this.identity.organisations([tenantId, ...companyId === undefined ? [] : [companyId]]),
      departments: await this.identity.departments(departmentIds),
      names: await this.identity.names(userIdsOf(engagement, contracts)),
      departmentsOfUser: await this.departmentsOfUser(engagement, departmentIds, today),
      mayWork: mayWorkOnEngagement(engagement, command.actor),
    });
  }

  /** Who looks after which department is the university's own affair: the matrix of privileges leaves it out for others, and they find nobody. */
  private async departmentsOfUser(
    { tenantId }: Engagement, departmentIds: readonly string[], today: PlainDate,
  ): Promise<ReadonlyMap<string, readonly string[]>> {
    const choices = await this.identity.liaisonsOf(tenantId, departmentIds, today);
    const byUser = new Map<string, string[]>();
    for (const [departmentId, { userId }] of choices) byUser.set(userId, [...byUser.get(userId) ?? [], departmentId]);
    return byUser;
  }
}

function userIdsOf({ ownerUserId, participantUserIds, history }: Engagement, contracts: readonly Contract[]): string[] {
  const actors = [
    ...history.map(({ actorUserId }) => actorUserId),
    ...contracts.flatMap(({ draftedBy, signedBy, amendments, receipts, carryOvers }) => [
      draftedBy, signedBy, ...amendments.map(({ madeBy }) => madeBy), ...receipts.map(({ recordedBy }) => recordedBy), ...carryOvers.map(({ notedBy }) => notedBy),
    ]),
  ];
  return [...new Set([ownerUserId, ...participantUserIds, ...actors.filter((id) => id !== undefined && id !== null)])];
}
