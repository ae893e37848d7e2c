import { CatalogFacade, type Seed } from '@musubi/catalog';
import { Injectable } from '@nestjs/common';
import { Database } from '@musubi/platform/database/database';
import { analyseDocument } from '../domain/analysis/analyse-document.js';
import { DEFAULT_MODEL } from '../domain/scoring/default-model.js';
import { CorpusMemory } from '../infrastructure/corpus-memory.js';
import { MatchIndexes } from '../infrastructure/match-indexes.js';
import type { NewMatch } from '../public/match.js';
import { textOfSeed } from './describe-document.js';
import { needsPerSeed, scoreFloor } from './matching-limits.js';
import { pairsOf } from './pairs-of.js';
import { rankNeeds } from './rank-needs.js';

/** Asks the open needs that the seed's university may see. Throws SearchUnavailable. */
@Injectable()
export class FindNeedsForSeed {
  constructor(
    private readonly database: Database,
    private readonly catalog: CatalogFacade,
    private readonly indexes: MatchIndexes,
    private readonly memory: CorpusMemory,
  ) {}

  async find(seed: Seed): Promise<readonly NewMatch[]> {
    if (seed.visibility === 'university') return [];
    const { corpus: needCorpus } = await this.memory.view('need');
    if (needCorpus.statistics.documents === 0) return [];
    const { corpus: seedCorpus } = await this.memory.view('seed');
    const ranking = await rankNeeds({
      seed: analyseDocument(seed.id, textOfSeed(seed)),
      needs: this.indexes.of('need'),
      needCorpus,
      seedCorpus,
      model: DEFAULT_MODEL,
      filter: { audience: ['public', seed.universityId] },
      limit: needsPerSeed,
    });
    if (!ranking.ok) return [];
    const ranked = ranking.value.matches.filter(({ score }) => score >= scoreFloor);
    const needs = await this.database.asSystem(() => this.catalog.needs(ranked.map(({ id }) => id)));
    return ranked.flatMap((match) => {
      const need = needs.get(match.id);
      return need?.status === 'published' ? [pairsOf(need, seedCorpus)(seed, match)] : [];
    });
  }
}
