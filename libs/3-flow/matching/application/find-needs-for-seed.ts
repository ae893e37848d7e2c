import type { Need, Seed } from '@musubi/catalog';
import { Injectable } from '@nestjs/common';
import { Database } from '@musubi/platform/database/database';
import { analyseDocument } from '../domain/analysis/analyse-document.js';
import { locateTerms } from '../domain/explanation/locate-terms.js';
import { modelFor } from '../domain/scoring/model-for.js';
import { rankCalled } from '../domain/scoring/rank-matches.js';
import { weighFacets } from '../domain/scoring/weigh-facets.js';
import { spaceOfPair } from '../domain/semantics/space-for.js';
import { CorpusMemory } from '../infrastructure/corpus-memory.js';
import { MatchIndexes } from '../infrastructure/match-indexes.js';
import { MatchRepository } from '../infrastructure/match.repository.js';
import type { NewMatch } from '../public/match.js';
import { seedToEmbed, textOfSeed } from './describe-document.js';
import { facetsOfNeed, facetsOfPair } from './describe-facets.js';
import { needsPerSeed, needsWeighed, scoreFloor } from './matching-limits.js';
import { ModelsInUse } from './models-in-use.js';
import { pairsOf } from './pairs-of.js';
import { rankNeeds } from './rank-needs.js';
import { ReadPairs } from './read-pairs.js';
import { answersPart, aspectsAsked } from './teams-of.js';

export interface FoundNeeds {
  readonly matches: readonly NewMatch[];
  /** Of these the needs that ask for several things of which the seed answers one: their teams may be others now. */
  readonly partlyAnswered: readonly string[];
}

const NONE: FoundNeeds = { matches: [], partlyAnswered: [] };

/** Asks the open needs that the seed's university may see. Throws SearchUnavailable. */
@Injectable()
export class FindNeedsForSeed {
  constructor(
    private readonly database: Database,
    private readonly matches: MatchRepository,
    private readonly indexes: MatchIndexes,
    private readonly memory: CorpusMemory,
    private readonly models: ModelsInUse,
    private readonly pairs: ReadPairs,
  ) {}

  async find(seed: Seed): Promise<FoundNeeds> {
    if (seed.visibility === 'university') return NONE;
    const { corpus: needCorpus } = await this.memory.view('need');
    if (needCorpus.statistics.documents === 0) return NONE;
    const { corpus: seedCorpus } = await this.memory.view('seed', seedToEmbed(seed));
    const [models, standing] = await Promise.all([this.models.view(seedCorpus), this.standing(seed)]);
    const model = models.of(seed.universityId);
    const ranking = await rankNeeds({
      seed: analyseDocument(seed.id, textOfSeed(seed)),
      needs: this.indexes.candidates('need'),
      needCorpus,
      seedCorpus,
      model,
      filter: { audience: ['public', seed.universityId] },
      always: standing,
      limit: needsWeighed,
    });
    if (!ranking.ok) return NONE;
    const ranked = ranking.value.matches.filter(({ score }) => score >= scoreFloor);
    const { needs, known } = await this.pairs.needsFor(seed, ranked.map(({ id }) => id));
    const weighed = ranked.flatMap((match) => {
      const need = needs.get(match.id);
      if (need?.status !== 'published') return [];
      const usable = modelFor({ space: spaceOfPair(seedCorpus, need.id, seed.id) }, model);
      const withFacets = weighFacets(match, facetsOfPair(facetsOfNeed(need), seed, known(need, seed).record), usable);
      // What facets make of the score they make of the call: needs stay in the order of their own, and facets tell in it.
      return [{ ...withFacets, call: (ranking.value.calls.get(match.id) ?? 0) * withFacets.score / match.score }];
    });
    const located = locateTerms(textOfSeed(seed));
    const matches = rankCalled(weighed, needsPerSeed, standing).flatMap((match) => {
      const need = needs.get(match.id);
      return need ? [pairsOf(need, seedCorpus, models)(seed, match, known(need, seed), located)] : [];
    });
    const isPartlyAnswered = (need: Need | undefined): boolean => need !== undefined && answersPart(aspectsAsked(need, seedCorpus), seedCorpus)(seed.id);
    return { matches, partlyAnswered: matches.map(({ needId }) => needId).filter((needId) => isPartlyAnswered(needs.get(needId))) };
  }

  /** Needs that it is matched with: of a revised seed each match is renewed that still meets, however many other needs call it louder. */
  private async standing({ id, version }: Seed): Promise<ReadonlySet<string>> {
    if (version === 1) return new Set();
    const matches = await this.database.asSystem(() => this.matches.headsOfSeed(id));
    return new Set(matches.map(({ needId }) => needId));
  }
}
