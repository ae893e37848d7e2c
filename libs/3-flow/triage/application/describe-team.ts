import { CatalogFacade, type Seed } from '@musubi/catalog';
import { type Department, IdentityFacade } from '@musubi/identity';
import { MatchingFacade } from '@musubi/matching';
import { Injectable } from '@nestjs/common';

export interface DescribedTeam {
  readonly aspects: readonly string[];
  readonly members: readonly {
    readonly matchId: string;
    readonly seedId: string;
    readonly seed: Seed | undefined;
    readonly department: Department | undefined;
    readonly covers: readonly number[];
  }[];
}

/** The team that the reader's university can offer for a need: one proposal, with who answers what. */
@Injectable()
export class DescribeTeam {
  constructor(
    private readonly matching: MatchingFacade,
    private readonly catalog: CatalogFacade,
    private readonly identity: IdentityFacade,
  ) {}

  async run(needId: string, tenantId: string): Promise<DescribedTeam | undefined> {
    const team = (await this.matching.teamsOfNeed(needId)).find(({ universityId }) => universityId === tenantId);
    if (!team) return undefined;
    const seeds = await this.catalog.seeds(team.members.map(({ seedId }) => seedId));
    const departments = await this.identity.departments(team.members.map(({ departmentId }) => departmentId));
    return {
      aspects: team.aspects,
      members: team.members.map(({ matchId, seedId, departmentId, covers }) => ({ matchId, seedId, seed: seeds.get(seedId), department: departments.get(departmentId), covers })),
    };
  }
}
