import { type Need, type SeedFacts, unnamedCompanyId } from '@musubi/catalog';
import { explainer } from '../domain/explanation/explain-match.js';
import type { TermSpans } from '../domain/explanation/locate-terms.js';
import type { KnownPair } from '../domain/record/known-pair.js';
import { FEATURES_VERSION } from '../domain/scoring/features.js';
import { modelFor } from '../domain/scoring/model-for.js';
import type { RankedMatch } from '../domain/scoring/rank-matches.js';
import type { UniversityModels } from '../domain/scoring/university-models.js';
import { spaceOfPair } from '../domain/semantics/space-for.js';
import type { Corpus } from '../domain/statistics/corpus.js';
import type { NewMatch } from '../public/match.js';
import { textOfNeed } from './describe-document.js';
import { facetsOfNeed, facetsOfSeed } from './describe-facets.js';

/** Makes ranked pairs of one need, each with its reasons. `corpus`: that of the seeds, as for the score. */
export function pairsOf(need: Need, corpus: Corpus, models: UniversityModels): (seed: SeedFacts, ranked: RankedMatch, known: KnownPair, located: TermSpans) => NewMatch {
  const explain = explainer({ text: textOfNeed(need), facets: facetsOfNeed(need) }, corpus);
  return (seed, { score, band, features }, known, located) => {
    const compared = { space: spaceOfPair(corpus, need.id, seed.id), embedder: corpus.embedder };
    const model = modelFor(compared, models.of(seed.universityId));
    return {
      universityId: seed.universityId, companyId: need.anonymous ? unnamedCompanyId : need.companyId, needId: need.id, needVersion: need.version,
      seedId: seed.id, seedVersion: seed.version, departmentId: seed.departmentId, score, band,
      probability: models.probability(seed.universityId, score), features, featuresVersion: FEATURES_VERSION, modelVersion: model.learnt,
      explanation: explain({ located, facets: facetsOfSeed(seed) }, { features, model, learnt: model.learnt, compared, ...known }),
    };
  };
}
