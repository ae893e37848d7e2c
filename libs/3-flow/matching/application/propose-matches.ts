import { Injectable } from '@nestjs/common';
import { AuditLog } from '@musubi/platform/audit/audit-log';
import { Outbox } from '@musubi/platform/events/outbox';
import { findPlace, type Placing } from '../domain/selection/find-place.js';
import type { Selectable } from '../domain/selection/select-diverse.js';
import { MatchRepository } from '../infrastructure/match.repository.js';
import { type NeedRun, NeedRunRepository } from '../infrastructure/need-run.repository.js';
import { TeamRepository } from '../infrastructure/team.repository.js';
import { matchesProposed, needMatched, teamOutdated } from '../public/match.events.js';
import type { MatchHead, NewMatch } from '../public/match.js';
import type { NewTeam } from '../public/team.js';
import { matchesPerNeed, mostUndecided } from './matching-limits.js';
import { WithdrawMatches } from './withdraw-matches.js';

/** Stores matches and tells each university of its own, in the running transaction. */
@Injectable()
export class ProposeMatches {
  constructor(
    private readonly matches: MatchRepository,
    private readonly runs: NeedRunRepository,
    private readonly teams: TeamRepository,
    private readonly withdraw: WithdrawMatches,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /** The full list for a version of a need: what stood before and is not in it stands no longer. */
  async ofNeed(run: NeedRun, found: readonly NewMatch[], teams: readonly NewTeam[]): Promise<void> {
    if (!await this.runs.record(run)) return;
    const [before, stored] = await Promise.all([
      this.matches.headsOfNeed(run.needId),
      this.matches.store(found),
      this.teams.replace(run.needId, teams),
      this.outbox.publish(needMatched, {
        tenantId: run.companyId, aggregateId: run.needId, aggregateVersion: run.needVersion,
        payload: { needId: run.needId, version: run.needVersion },
      }),
    ]);
    const kept = new Set(stored.map(({ id }) => id));
    await this.withdraw.withdraw(before.filter(({ id }) => !kept.has(id)), 'no_longer_meets');
    await this.tell(byUniversity(stored), 'need');
  }

  /**
   * What a new seed adds: each need hears of one more match, where it is among the best that lie open; a pair that stands is renewed. A need
   * that is being matched for the first time, or in a newer version, finds the seed by itself. What was scored while the embedder was away is due for a rematch.
   * `partlyAnswered`: the needs whose teams it may belong to.
   */
  async ofSeed(seedId: string, seedVersion: number, found: readonly NewMatch[], partlyAnswered: readonly string[]): Promise<void> {
    const needIds = found.map(({ needId }) => needId);
    const [, before, open] = await Promise.all([this.runs.lock(needIds), this.matches.headsOfSeed(seedId), this.matches.undecidedOfNeeds(needIds)]);
    const known = new Set(before.map(({ needId }) => needId));
    const placed = found.map((match) => ({ match, ...known.has(match.needId) ? { comes: true, yields: [] } : placeOf(match, open) }));
    const gone = before.filter((match) => !needIds.includes(match.needId) && match.seedVersion < seedVersion);
    await this.withdraw.withdraw([...gone, ...placed.flatMap(({ yields }) => yields)], 'no_longer_meets');
    const stored = await this.matches.store(placed.flatMap(({ match, comes }) => (comes ? [match] : [])));
    await this.runs.beDue(placed.filter(({ match: { explanation: { model } }, comes }) => comes && model.embedder !== null && model.basis === null).map(({ match }) => match.needId));
    await this.tell(stored.filter(({ needId }) => !known.has(needId)).map((match) => [match]), 'seed');
    const outdated = stored.filter(({ needId }) => partlyAnswered.includes(needId));
    await this.outbox.publishAll(teamOutdated, outdated.map(({ universityId, needId, needVersion }) => (
      { tenantId: universityId, aggregateId: needId, aggregateVersion: needVersion, payload: { needId } })));
  }

  /** One event and one audit entry for each group, which is of one need and one university. */
  private async tell(groups: readonly (readonly MatchHead[])[], reason: 'need' | 'seed'): Promise<void> {
    const told = groups.flatMap((matches) => (matches[0] ? [{ ...matches[0], matches }] : []));
    if (told.length === 0) return;
    const published = this.outbox.publishAll(matchesProposed, told.map(({ universityId, needId, needVersion, companyId, matches }) => ({
      tenantId: universityId, aggregateId: needId, aggregateVersion: needVersion,
      payload: {
        needId, needVersion, companyId, reason,
        matches: matches.map(({ id, seedId, departmentId, band, score, probability }, index) => ({
          matchId: id, seedId, departmentId, band, score, rank: index + 1, ...(probability !== null && { probability }),
        })),
      },
    })));
    const recorded = this.audit.recordAll(told.map(({ universityId, needId, needVersion, matches }) => ({
      tenantId: universityId, action: 'matches.proposed', entity: 'need', entityId: needId, actorUntold: true,
      changes: { needVersion, reason, matchIds: matches.map(({ id }) => id) },
    })));
    await Promise.all([published, recorded]);
  }
}

/** Among what lies open of its need. */
function placeOf(match: NewMatch, undecided: readonly MatchHead[]): Placing<MatchHead> {
  const open = undecided.filter(({ needId }) => needId === match.needId);
  const { comes, yields } = findPlace(selectable(match), open.map(selectable), { best: matchesPerNeed, most: mostUndecided });
  return { comes, yields: open.filter(({ seedId }) => yields.some(({ id }) => id === seedId)) };
}

function selectable({ seedId: id, departmentId, score }: Pick<NewMatch, 'seedId' | 'departmentId' | 'score'>): Selectable {
  return { id, departmentId, score };
}

function byUniversity(matches: readonly MatchHead[]): MatchHead[][] {
  const groups = new Map<string, MatchHead[]>();
  const best = [...matches].sort((a, b) => b.score - a.score || (a.seedId < b.seedId ? -1 : 1));
  for (const match of best) groups.set(match.universityId, [...(groups.get(match.universityId) ?? []), match]);
  return [...groups.values()];
}
