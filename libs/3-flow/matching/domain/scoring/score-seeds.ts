import type { CorpusStatistics } from '../statistics/corpus-statistics.js';
import { type MatchFeatures, type MatchModel, NO_FEATURES, scoreOf, weightedSum } from './features.js';
import { FEEDBACK_SEEDS, feedbackShare, feedbackTerms } from './feedback.js';
import type { NeedProfile, NeedView } from './need-profile.js';
import { middleOf, nearnessToMiddle } from './neighbours.js';
import type { ScoredDocument } from './rank-matches.js';
import type { SeedInCorpus } from './seed-in-corpus.js';
import { breadthFactor, pairFeatures } from './text-features.js';

interface Scored {
  readonly seed: SeedInCorpus;
  readonly model: MatchModel;
  readonly features: MatchFeatures;
  readonly sum: number;
}

/** The model of the university that a seed belongs to. */
export type ModelOf<Seed extends SeedInCorpus> = (seed: Seed) => MatchModel;

/** Stage 2: the candidates of one need, each with its features; of two languages the better decides. In the order of `seeds`. */
export function scoreSeeds<Seed extends SeedInCorpus>(
  { needId, views }: NeedProfile, seeds: readonly Seed[], statistics: CorpusStatistics, modelOf: ModelOf<Seed>,
): ScoredDocument[] {
  const byView = views.map((view) => withOtherSeeds(view, scorePairs(needId, view, seeds, statistics, modelOf), statistics));
  return seeds.map((seed, i) => {
    const best = byView.map((view) => view[i]).reduce((a, b) => (a && b && a.sum >= b.sum ? a : b));
    return scored(seed.document.id, best?.features, modelOf(seed));
  });
}

/** A need and a seed by themselves, without what other seeds say for it. */
export function scorePair({ needId, views }: NeedProfile, seed: SeedInCorpus, statistics: CorpusStatistics, model: MatchModel): ScoredDocument {
  const [best] = views.flatMap((view) => scorePairs(needId, view, [seed], statistics, () => model)).sort((a, b) => b.sum - a.sum);
  return scored(seed.document.id, best?.features, model);
}

function scored(id: string, features: MatchFeatures | undefined, model: MatchModel): ScoredDocument {
  const of = features ?? NO_FEATURES;
  return { id, score: scoreOf(of, model), features: of };
}

function scorePairs<Seed extends SeedInCorpus>(
  needId: string, view: NeedView, seeds: readonly Seed[], statistics: CorpusStatistics, modelOf: ModelOf<Seed>,
): Scored[] {
  const asking = { needId, meaning: view.meaning?.vector ?? null };
  return seeds.map((seed) => {
    const model = modelOf(seed);
    const features = { ...NO_FEATURES, ...pairFeatures(view, seed, statistics), ...model.history?.of(seed.document.id, asking) };
    return { seed, model, features, sum: weightedSum(features, model) };
  });
}

/** What the best seeds of a need say for the others: by their words, and by where they stand. */
function withOtherSeeds(view: NeedView, before: readonly Scored[], statistics: CorpusStatistics): Scored[] {
  const best = [...before].sort((a, b) => b.sum - a.sum || (a.seed.document.id < b.seed.document.id ? -1 : 1)).slice(0, FEEDBACK_SEEDS);
  const terms = feedbackTerms(view, best, statistics);
  const middle = middleOf(best);
  const breadth = breadthFactor(view);
  return before.map(({ seed, model, features: ofPair }) => {
    const features = {
      ...ofPair,
      feedback: terms.total === 0 ? 0 : breadth * feedbackShare(terms, seed, statistics),
      neighbours: nearnessToMiddle(seed, middle),
    };
    return { seed, model, features, sum: weightedSum(features, model) };
  });
}
