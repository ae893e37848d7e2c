import type { CorpusStatistics } from '../statistics/corpus-statistics.js';
import { type MatchFeatures, type MatchModel, NO_FACETS, scoreOf, weightedSum } from './features.js';
import { FEEDBACK_SEEDS, feedbackShare, feedbackTerms } from './feedback.js';
import type { NeedProfile, NeedView } from './need-profile.js';
import type { ScoredDocument } from './rank-matches.js';
import type { SeedInCorpus } from './seed-in-corpus.js';
import { breadthFactor, pairFeatures } from './text-features.js';

interface Scored {
  readonly seed: SeedInCorpus;
  readonly features: MatchFeatures;
  readonly sum: number;
}

/** Stage 2: the candidates of one need, each with its features; of two languages the better decides. In the order of `seeds`. */
export function scoreSeeds(
  { views }: NeedProfile, seeds: readonly SeedInCorpus[], statistics: CorpusStatistics, model: MatchModel,
): ScoredDocument[] {
  const byView = views.map((view) => withFeedback(view, scorePairs(view, seeds, statistics, model), statistics, model));
  return seeds.map(({ document }, i) => {
    const best = byView.map((view) => view[i]).reduce((a, b) => (a && b && a.sum >= b.sum ? a : b));
    return scored(document.id, best?.features, model);
  });
}

/** A need and a seed by themselves, without what other seeds say for it. */
export function scorePair({ views }: NeedProfile, seed: SeedInCorpus, statistics: CorpusStatistics, model: MatchModel): ScoredDocument {
  const [best] = views.flatMap((view) => scorePairs(view, [seed], statistics, model)).sort((a, b) => b.sum - a.sum);
  return scored(seed.document.id, best?.features, model);
}

function scored(id: string, features: MatchFeatures | undefined, model: MatchModel): ScoredDocument {
  const of = features ?? NOTHING;
  return { id, score: scoreOf(of, model), features: of };
}

const NOTHING: MatchFeatures = { lexical: 0, semantic: 0, proximity: 0, feedback: 0, ...NO_FACETS };

function scorePairs(view: NeedView, seeds: readonly SeedInCorpus[], statistics: CorpusStatistics, model: MatchModel): Scored[] {
  return seeds.map((seed) => {
    const features = { ...pairFeatures(view, seed, statistics), feedback: 0, ...NO_FACETS };
    return { seed, features, sum: weightedSum(features, model) };
  });
}

function withFeedback(view: NeedView, before: readonly Scored[], statistics: CorpusStatistics, model: MatchModel): Scored[] {
  const best = [...before].sort((a, b) => b.sum - a.sum || (a.seed.document.id < b.seed.document.id ? -1 : 1)).slice(0, FEEDBACK_SEEDS);
  const terms = feedbackTerms(view, best, statistics);
  if (terms.total === 0) return [...before];
  const breadth = breadthFactor(view);
  return before.map(({ seed, features: ofPair }) => {
    const features = { ...ofPair, feedback: breadth * feedbackShare(terms, seed, statistics) };
    return { seed, features, sum: weightedSum(features, model) };
  });
}
