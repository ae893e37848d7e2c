import type { CorpusStatistics } from '../statistics/corpus-statistics.js';
import { type MatchFeatures, type MatchModel, weightedSum } from './features.js';
import { FEEDBACK_SEEDS, feedbackShare, feedbackTerms } from './feedback.js';
import type { NeedProfile, NeedView } from './need-profile.js';
import type { ScoredDocument } from './rank-matches.js';
import { scoreOf } from './score.js';
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
    const best = byView.map((scored) => scored[i]).reduce((a, b) => (a && b && a.sum >= b.sum ? a : b));
    return { id: document.id, score: scoreOf(best?.sum ?? 0), features: best?.features ?? NOTHING };
  });
}

/** A need and a seed by themselves, without what other seeds say for it. */
export function scorePair({ views }: NeedProfile, seed: SeedInCorpus, statistics: CorpusStatistics, model: MatchModel): ScoredDocument {
  const [best] = views.flatMap((view) => scorePairs(view, [seed], statistics, model)).sort((a, b) => b.sum - a.sum);
  return { id: seed.document.id, score: scoreOf(best?.sum ?? 0), features: best?.features ?? NOTHING };
}

const NOTHING: MatchFeatures = { lexical: 0, semantic: 0, proximity: 0, feedback: 0 };

function scorePairs(view: NeedView, seeds: readonly SeedInCorpus[], statistics: CorpusStatistics, model: MatchModel): Scored[] {
  return seeds.map((seed) => {
    const features = { ...pairFeatures(view, seed, statistics), feedback: 0 };
    return { seed, features, sum: weightedSum(features, model) };
  });
}

function withFeedback(view: NeedView, scored: readonly Scored[], statistics: CorpusStatistics, model: MatchModel): Scored[] {
  const best = [...scored].sort((a, b) => b.sum - a.sum || (a.seed.document.id < b.seed.document.id ? -1 : 1)).slice(0, FEEDBACK_SEEDS);
  const terms = feedbackTerms(view, best, statistics);
  if (terms.total === 0) return [...scored];
  const breadth = breadthFactor(view);
  return scored.map(({ seed, features: before }) => {
    const features = { ...before, feedback: breadth * feedbackShare(terms, seed, statistics) };
    return { seed, features, sum: weightedSum(features, model) };
  });
}
