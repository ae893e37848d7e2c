import { CatalogFacade, type Need, type Seed } from '@musubi/catalog';
import { IdentityFacade, nameIn } from '@musubi/identity';
import { type DomainError, fail, ok, type Result } from '@musubi/kernel';
import { Injectable } from '@nestjs/common';
import { Database } from '@musubi/platform/database/database';
import { MatchRepository } from '../infrastructure/match.repository.js';
import { NeedRunRepository } from '../infrastructure/need-run.repository.js';
import { TeamRepository } from '../infrastructure/team.repository.js';
import type { NothingToMatch } from '../domain/scoring/nothing-to-match.js';
import type { Match } from '../public/match.js';
import type { Team } from '../public/team.js';
import { readExplanation, type ReadExplanation } from './read-explanation.js';

export interface ListedMatch {
  readonly match: Match;
  readonly seed: Seed;
  readonly department: string;
  readonly university: string;
  readonly explanation: ReadExplanation;
}

export interface NeedMatches {
  readonly status: 'ready' | 'pending';
  readonly items: readonly ListedMatch[];
  /** Why nothing could be found at all, where that is known. */
  readonly reason: NothingToMatch['code'] | null;
  /** Of whose members the reader sees every one. */
  readonly teams: readonly Team[];
}

/** The standing matches of a need that the caller may see. Error `need.not_found`. */
@Injectable()
export class ListNeedMatches {
  constructor(
    private readonly database: Database,
    private readonly catalog: CatalogFacade,
    private readonly identity: IdentityFacade,
    private readonly repository: MatchRepository,
    private readonly runs: NeedRunRepository,
    private readonly teams: TeamRepository,
  ) {}

  async list(needId: string, locale: 'ja' | 'en'): Promise<Result<NeedMatches, DomainError>> {
    const need = await this.catalog.need(needId);
    if (!need) return fail('need.not_found', 'there is no such need');
    const run = await this.runs.find(needId);
    const matches = (await this.repository.standingOfNeed(needId)).filter((match) => this.mayList(match, need));
    // One after the other: they share the unit of work's one connection.
    const seeds = await this.catalog.seeds(matches.map(({ seedId }) => seedId));
    const departments = await this.identity.departments(matches.map(({ departmentId }) => departmentId));
    const universities = await this.identity.organisations(matches.map(({ universityId }) => universityId));
    const items = matches.flatMap((match) => {
      const seed = seeds.get(match.seedId);
      if (!seed) return [];
      const [department, university] = [nameIn(departments.get(match.departmentId), locale), nameIn(universities.get(match.universityId), locale)];
      const explanation = readExplanation(match, need, seed, match.universityId === this.database.reader ? 'university' : 'company');
      return [{ match, seed, department, university, explanation }];
    });
    const ready = need.status !== 'published' || (run !== undefined && run.needVersion >= need.version);
    const listed = new Set(items.map(({ match }) => match.id));
    const teams = (await this.teams.ofNeed(needId)).filter(({ members }) => members.every(({ matchId }) => listed.has(matchId)));
    const reason = ready && items.length === 0 ? run?.nothingToMatch ?? null : null;
    return ok({ status: ready ? 'ready' : 'pending', items, reason, teams });
  }

  /** The company of the need sees those of every university that it asked, a university its own. */
  protected mayList({ universityId }: Match, { companyId }: Need): boolean {
    const { reader } = this.database;
    return universityId === reader || companyId === reader;
  }
}
