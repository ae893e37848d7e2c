import { CatalogFacade, type Need } from '@musubi/catalog';
import { Injectable } from '@nestjs/common';
import { Database } from '@musubi/platform/database/database';
import { analyseDocument } from '../domain/analysis/analyse-document.js';
import { lexicalScore } from '../domain/scoring/lexical-score.js';
import { profileNeed } from '../domain/scoring/need-profile.js';
import { rankMatches } from '../domain/scoring/rank-matches.js';
import { CorpusMemory } from '../infrastructure/corpus-memory.js';
import { NeedRunRepository } from '../infrastructure/need-run.repository.js';
import type { NewMatch } from '../public/match.js';
import { textOfNeed } from './describe-document.js';
import { needsPerSeed, scoreFloor } from './matching-limits.js';
import { pairsOf } from './pairs-of.js';

/** Longer than a search may take before it is given up. */
const searchMs = 20_000;

/** Seeds indexed while a need was on its way: neither direction is sure to have seen the other. */
@Injectable()
export class MeetLateSeeds {
  constructor(
    private readonly database: Database,
    private readonly catalog: CatalogFacade,
    private readonly memory: CorpusMemory,
    private readonly runs: NeedRunRepository,
  ) {}

  /** When this version of the need was matched, less the time that a search may have taken; undefined before. */
  async lastRunOf(need: Need): Promise<Date | undefined> {
    const run = await this.database.asSystem(() => this.runs.find(need.id));
    return run && run.needVersion >= need.version ? new Date(run.ranAt.getTime() - searchMs) : undefined;
  }

  async find(need: Need, since: Date): Promise<readonly NewMatch[]> {
    const statistics = await this.memory.statistics('seed');
    const asked = this.memory.changedSince('seed', since).filter((seed) => seed.audience.includes('public')
      && (need.visibility === 'public' || need.universityIds.includes(seed.tenantId)));
    if (asked.length === 0) return [];
    const profile = profileNeed(analyseDocument(need.id, textOfNeed(need)), statistics);
    const ranked = rankMatches(asked.map(({ document }) => ({ id: document.id, score: lexicalScore(profile, document, statistics) })), needsPerSeed)
      .filter(({ score }) => score >= scoreFloor);
    const seeds = await this.database.asSystem(() => this.catalog.seeds(ranked.map(({ id }) => id)));
    const pair = pairsOf(need, statistics);
    return ranked.flatMap((match) => {
      const seed = seeds.get(match.id);
      return seed?.status === 'published' ? [pair(seed, match)] : [];
    });
  }
}
