import { analyseDocument } from '../analysis/analyse-document.js';
import type { MatchText } from '../analysis/match-text.js';
import { translatable, translationsMet } from '../bilingual/translations-met.js';
import { type MatchFacets, nothingOnRecord, type PairRecord } from '../facets/match-facets.js';
import { termShares } from '../scoring/need-profile.js';
import type { MatchFeatures, MatchModel } from '../scoring/features.js';
import { type Compared, scoredBy } from '../scoring/scored-by.js';
import type { Corpus } from '../statistics/corpus.js';
import { compareFacets } from './compare-facets.js';
import { EXPLANATION_VERSION, type Explanation } from './explanation.js';
import { featureParts } from './feature-parts.js';
import { findMeetingWords } from './find-meeting-words.js';
import { locateTerms, type TermSpans } from './locate-terms.js';
import { type DecidedBefore, nearestDecision } from './nearest-decision.js';

export interface ExplainedNeed {
  readonly text: MatchText;
  readonly facets: MatchFacets;
}

export interface ExplainedSeed {
  readonly located: TermSpans;
  readonly facets: MatchFacets;
}

/** What the score was made of, and what is known of the two besides their words. */
export interface ScoredPair {
  readonly features: MatchFeatures;
  readonly model: MatchModel;
  /** How their meanings were; as the corpus compares them where nothing else is said. */
  readonly compared?: Compared;
  /** Version of the university's own weights that the model is made of. */
  readonly learnt?: number;
  readonly record?: PairRecord;
  /** What the seed's university decided before on this seed or its department. */
  readonly decided?: readonly DecidedBefore[];
}

/**
 * Why `need` and a seed were put together; the need is read once for all its seeds. `corpus`: that of the seeds, as for
 * the score.
 */
export function explainer(need: ExplainedNeed, corpus: Corpus): (seed: ExplainedSeed, scored: ScoredPair) => Explanation {
  const { vocabulary, statistics, terms } = corpus;
  const shares = termShares(vocabulary.pack(analyseDocument('need', need.text)), statistics);
  const inNeed = locateTerms(need.text);
  const inOtherWords = translatable(inNeed.keys(), terms.table);
  return ({ located, facets }, { features, model, compared = corpus, learnt, record = nothingOnRecord, decided = [] }) => {
    const translations = translationsMet(inOtherWords, located);
    return {
      version: EXPLANATION_VERSION,
      meetingWords: findMeetingWords(need.text, inNeed, located, shares, translations),
      facets: compareFacets(need.facets, facets, { record, values: features, seedTerms: located }),
      features: featureParts(features, model.weights),
      decision: nearestDecision(shares, decided),
      model: scoredBy(compared, terms, learnt),
    };
  };
}
