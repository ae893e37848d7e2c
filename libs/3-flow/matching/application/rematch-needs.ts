import { type DomainError, fail, ok, type Result } from '@musubi/kernel';
import { Injectable } from '@nestjs/common';
import { Database } from '@musubi/platform/database/database';
import { type Rematch, RematchRepository } from '../infrastructure/rematch.repository.js';
import { SearchUnavailable } from '../infrastructure/search-unavailable.js';
import { DueNeeds, type Today } from './due-needs.js';
import { FindSeedsForNeed } from './find-seeds-for-need.js';
import { ProposeMatches } from './propose-matches.js';
import { ReadyToMatch } from './ready-to-match.js';

export interface Rematched {
  /** Open needs that have the matches of today's model and catalogue now. */
  matched: number;
  /** Withdrawn, or matched by others, since they were counted. */
  skipped: number;
}

export interface RematchOrder {
  /** Every open need; else only those that another model, analyser or basis has scored, or nothing yet. */
  readonly every?: boolean | undefined;
  /** How long to wait for an index that is being completed, and for what was published just before. */
  readonly patienceMs?: number;
  /** `done` counts what was done before it was broken off too. The next need waits for it. */
  readonly onProgress?: (done: number, total: number) => void | Promise<void>;
}

const usualPatienceMs = 30_000;

/**
 * Matches open needs again. Each is done for itself and remembers when, and what scored it: broken off at any point and called again,
 * it goes on where it was. Against an incomplete index nothing is matched, as else matches would be taken back that still meet.
 */
@Injectable()
export class RematchNeeds {
  constructor(
    private readonly database: Database,
    private readonly due: DueNeeds,
    private readonly ready: ReadyToMatch,
    private readonly rematches: RematchRepository,
    private readonly finder: FindSeedsForNeed,
    private readonly proposer: ProposeMatches,
  ) {}

  /** How many are due where not every need is meant. */
  async count(): Promise<number> {
    return (await this.due.list({ scoredBy: await this.finder.scoredBy(), since: null })).length;
  }

  /** Fails with matching.index_incomplete, matching.catalogue_behind or matching.search_unavailable; what is done by then stays done. */
  async rematch(order: RematchOrder = {}): Promise<Result<Rematched, DomainError>> {
    try {
      return await this.goOn(order);
    } catch (error) {
      if (error instanceof SearchUnavailable) return fail(error.code, error.message);
      throw error;
    }
  }

  private async goOn({ every = false, patienceMs = usualPatienceMs, onProgress }: RematchOrder): Promise<Result<Rematched, DomainError>> {
    const rematch = await this.database.asSystem(() => this.rematches.takeUp(every));
    const today: Today = { scoredBy: await this.finder.scoredBy(), since: every ? rematch.begunAt : null };
    const due = await this.due.list(today);
    const counted = await this.database.asSystem(() => this.rematches.expect(rematch.id, due.length));
    const ready = await this.ready.since(counted, patienceMs);
    if (!ready.ok) return ready;
    const before = rematch.matched + rematch.skipped;
    const done: Rematched = { matched: 0, skipped: 0 };
    await onProgress?.(before, before + due.length);
    for (const needId of due) {
      const outcome = await this.rematchOne(needId, today, rematch);
      if (!outcome.ok) return outcome;
      done[outcome.value] += 1;
      await onProgress?.(before + done.matched + done.skipped, before + due.length);
    }
    await this.database.asSystem(() => this.rematches.end(rematch.id));
    return ok(done);
  }

  private async rematchOne(needId: string, today: Today, { id }: Rematch): Promise<Result<keyof Rematched, DomainError>> {
    const need = await this.due.find(needId, today);
    if (!need) {
      await this.database.asSystem(() => this.rematches.note(id, 'skipped'));
      return ok('skipped');
    }
    const { matches, teams, ...found } = await this.finder.find(need);
    // Asked after the look: an index that was lost before it is seen to be.
    const complete = await this.ready.isComplete();
    if (!complete.ok) return complete;
    const run = { needId: need.id, companyId: need.companyId, needVersion: need.version, ...found };
    await this.database.asSystem(async () => {
      await this.proposer.ofNeed(run, matches, teams);
      await this.rematches.note(id, 'matched');
    });
    return ok('matched');
  }
}
