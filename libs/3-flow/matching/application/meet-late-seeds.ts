import type { Need, SeedFacts } from '@musubi/catalog';
import { Injectable } from '@nestjs/common';
import { Database } from '@musubi/platform/database/database';
import { analyseDocument } from '../domain/analysis/analyse-document.js';
import { modelFor } from '../domain/scoring/model-for.js';
import { profileNeed } from '../domain/scoring/need-profile.js';
import { rankMatches } from '../domain/scoring/rank-matches.js';
import { scorePair } from '../domain/scoring/score-seeds.js';
import { weighFacets } from '../domain/scoring/weigh-facets.js';
import { spaceFor, spaceOfPair } from '../domain/semantics/space-for.js';
import { CorpusMemory } from '../infrastructure/corpus-memory.js';
import { IndexedDocumentRepository, type Look } from '../infrastructure/indexed-document.repository.js';
import { NeedRunRepository } from '../infrastructure/need-run.repository.js';
import type { NewMatch } from '../public/match.js';
import { textOfNeed } from './describe-document.js';
import { facetsOfNeed, facetsOfPair } from './describe-facets.js';
import { LocatedSeeds } from './located-seeds.js';
import { needsPerSeed, scoreFloor } from './matching-limits.js';
import { ModelsInUse } from './models-in-use.js';
import { pairsOf } from './pairs-of.js';
import { ReadPairs } from './read-pairs.js';

/** Seeds indexed while a need was on its way: neither direction is sure to have seen the other. */
@Injectable()
export class MeetLateSeeds {
  constructor(
    private readonly database: Database,
    private readonly memory: CorpusMemory,
    private readonly models: ModelsInUse,
    private readonly pairs: ReadPairs,
    private readonly located: LocatedSeeds,
    private readonly documents: IndexedDocumentRepository,
    private readonly runs: NeedRunRepository,
  ) {}

  /** What was known of the seeds when this version of the need was matched; undefined before. */
  async lookOf(need: Need): Promise<Look | undefined> {
    const run = await this.database.asSystem(() => this.runs.find(need.id));
    return run && run.needVersion >= need.version ? run.look : undefined;
  }

  async find(need: Need, look: Look): Promise<readonly NewMatch[]> {
    const late = await this.database.asSystem(() => this.documents.idsAfter('seed', look));
    if (late.length === 0) return [];
    const { corpus } = await this.memory.view('seed');
    const { statistics, vocabulary, terms } = corpus;
    const space = spaceFor(corpus, need.id);
    const profile = profileNeed(vocabulary.pack(analyseDocument(need.id, textOfNeed(need))), statistics, space, terms.table);
    const { seeds, known } = await this.pairs.seedsFor(need, late);
    const models = await this.models.view(corpus);
    const asked = facetsOfNeed(need);
    const weighed = late.flatMap((id) => {
      const [seed, document] = [seeds.get(id), corpus.get(id)];
      if (!seed || !document || !mayAsk(need, seed)) return [];
      const model = modelFor({ space: spaceOfPair(corpus, need.id, id) }, models.of(seed.universityId));
      const match = scorePair(profile, document, statistics, model);
      return match.score >= scoreFloor ? [weighFacets(match, facetsOfPair(asked, seed, known(need, seed).record), model)] : [];
    });
    const chosen = rankMatches(weighed, needsPerSeed).flatMap((match) => {
      const seed = seeds.get(match.id);
      return seed ? [{ match, seed }] : [];
    });
    const locate = await this.located.of(chosen.map(({ seed }) => seed));
    const pair = pairsOf(need, corpus, models);
    return chosen.map(({ match, seed }) => pair(seed, match, known(need, seed), locate(seed)));
  }
}

function mayAsk(need: Need, seed: SeedFacts): boolean {
  return seed.status === 'published' && seed.visibility !== 'university'
    && (need.visibility === 'public' || need.universityIds.includes(seed.universityId));
}
