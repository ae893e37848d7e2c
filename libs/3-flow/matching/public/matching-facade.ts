import { Injectable } from '@nestjs/common';
import { MatchRepository } from '../infrastructure/match.repository.js';
import { NeedRunRepository } from '../infrastructure/need-run.repository.js';
import { TeamRepository } from '../infrastructure/team.repository.js';
import type { Match } from './match.js';
import type { Team } from './team.js';

/** Reads matches in the caller's unit of work: a university its own, a company those of its needs. */
@Injectable()
export class MatchingFacade {
  constructor(
    private readonly repository: MatchRepository,
    private readonly runs: NeedRunRepository,
    private readonly teams: TeamRepository,
  ) {}

  async match(id: string): Promise<Match | undefined> {
    return (await this.repository.find([id]))[0];
  }

  async matches(ids: readonly string[]): Promise<ReadonlyMap<string, Match>> {
    const found = await this.repository.find(ids);
    return new Map(found.map((match) => [match.id, match]));
  }

  /** Standing matches of a need, best first. */
  matchesOfNeed(needId: string): Promise<Match[]> {
    return this.repository.standingOfNeed(needId);
  }

  /** Seeds that together answer what no single one does: one team a university at most, all of whose matches stand. */
  teamsOfNeed(needId: string): Promise<Team[]> {
    return this.teams.ofNeed(needId);
  }

  /** The version of the need that was matched last, or undefined before the first time. */
  async matchedVersion(needId: string): Promise<number | undefined> {
    return (await this.runs.find(needId))?.needVersion;
  }
}
