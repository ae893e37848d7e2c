import { type Need, type Seed, unnamedCompanyId } from '@musubi/catalog';
import { analyseDocument } from '../domain/analysis/analyse-document.js';
import type { MatchText } from '../domain/analysis/match-text.js';
import type { LearntTerms } from '../domain/bilingual/term-table.js';
import { type MetTranslation, translationsMet } from '../domain/bilingual/translations-met.js';
import { explainer } from '../domain/explanation/explain-match.js';
import type { KnownPair } from '../domain/record/known-pair.js';
import { FEATURES_VERSION } from '../domain/scoring/features.js';
import { modelFor } from '../domain/scoring/model-for.js';
import type { RankedMatch } from '../domain/scoring/rank-matches.js';
import type { UniversityModels } from '../domain/scoring/university-models.js';
import { spaceFor } from '../domain/semantics/space-for.js';
import type { Corpus } from '../domain/statistics/corpus.js';
import type { NewMatch } from '../public/match.js';
import { textOfNeed, textOfSeed } from './describe-document.js';
import { facetsOfNeed, facetsOfSeed } from './describe-facets.js';

/** Makes ranked pairs of one need, each with its reasons. `corpus`: that of the seeds, as for the score. */
export function pairsOf(need: Need, corpus: Corpus, models: UniversityModels): (seed: Seed, ranked: RankedMatch, known: KnownPair) => NewMatch {
  const text = textOfNeed(need);
  const compared = { space: spaceFor(corpus, need.id), embedder: corpus.embedder };
  const explain = explainer({ text, facets: facetsOfNeed(need) }, corpus, compared);
  const translations = translationsOf(text, corpus.terms);
  return (seed, { score, band, features }, known) => {
    const model = modelFor(compared, models.of(seed.universityId));
    return {
      universityId: seed.universityId, companyId: need.anonymous ? unnamedCompanyId : need.companyId, needId: need.id, needVersion: need.version,
      seedId: seed.id, seedVersion: seed.version, departmentId: seed.departmentId, score, band,
      probability: models.probability(seed.universityId, score), features, featuresVersion: FEATURES_VERSION, modelVersion: model.learnt,
      explanation: explain(
        { text: textOfSeed(seed), facets: facetsOfSeed(seed) }, { features, model, learnt: model.learnt, translations: translations(seed), ...known }),
    };
  };
}

/** What of the need each seed says in the other language. */
function translationsOf(text: MatchText, { table }: LearntTerms): (seed: Seed) => readonly MetTranslation[] {
  const asking = analyseDocument('need', text);
  return (seed) => (table.size === 0 ? [] : translationsMet(asking, analyseDocument('seed', textOfSeed(seed)), table));
}
