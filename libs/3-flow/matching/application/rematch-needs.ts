import { CatalogFacade } from '@musubi/catalog';
import { Injectable } from '@nestjs/common';
import { Database } from '@musubi/platform/database/database';
import { pagesById } from '@musubi/platform/database/pages-by-id';
import { NeedRunRepository } from '../infrastructure/need-run.repository.js';
import { FindSeedsForNeed } from './find-seeds-for-need.js';
import { ProposeMatches } from './propose-matches.js';

export interface Rematched {
  /** Open needs that have the matches of today's model and catalogue now. */
  matched: number;
  /** Withdrawn ones, which stay as they are. */
  skipped: number;
}

const needsAtOnce = 100;

/**
 * Matches open needs again that were scored by another model, analyser or basis than today's. Each is done for itself and
 * remembers what scored it: broken off and called again, it goes on where it was.
 */
@Injectable()
export class RematchNeeds {
  constructor(
    private readonly database: Database,
    private readonly catalog: CatalogFacade,
    private readonly runs: NeedRunRepository,
    private readonly finder: FindSeedsForNeed,
    private readonly proposer: ProposeMatches,
  ) {}

  /** How many are due. */
  async count(): Promise<number> {
    const key = await this.finder.scoredBy();
    return this.database.asSystem(() => this.runs.countScoredByOthers(key));
  }

  /** Throws SearchUnavailable; what is done by then stays done. */
  async rematch(onProgress: () => void): Promise<Rematched> {
    const key = await this.finder.scoredBy();
    const done: Rematched = { matched: 0, skipped: 0 };
    const due = (after: string): Promise<readonly string[]> => this.database.asSystem(() => this.runs.scoredByOthers(key, after, needsAtOnce));
    for await (const ids of pagesById(due, (id) => id)) {
      for (const id of ids) {
        done[await this.rematchOne(id) ? 'matched' : 'skipped'] += 1;
        onProgress();
      }
    }
    return done;
  }

  private async rematchOne(needId: string): Promise<boolean> {
    const need = await this.database.asSystem(() => this.catalog.need(needId));
    if (need?.status !== 'published') return false;
    const { matches, teams, ...found } = await this.finder.find(need);
    const run = { needId: need.id, companyId: need.companyId, needVersion: need.version, ...found };
    await this.database.asSystem(() => this.proposer.ofNeed(run, matches, teams));
    return true;
  }
}
