import type { CorpusStatistics } from '../statistics/corpus-statistics.js';
import { FeatureTable, weightsOf } from './feature-table.js';
import { type MatchModel, scoreOf } from './features.js';
import { FEEDBACK_SEEDS, feedbackShare, feedbackTerms } from './feedback.js';
import type { NeedProfile, NeedView } from './need-profile.js';
import type { ScoredDocument } from './rank-matches.js';
import type { SeedInCorpus } from './seed-in-corpus.js';
import { breadthFactor, pairFeatures } from './text-features.js';

/** One language of a need against all seeds; rows are in their order. */
interface ScoredView {
  readonly features: FeatureTable;
  readonly sums: Float64Array;
}

/** Stage 2: the best `limit` candidates of one need, ties by id, each with its features; of two languages the better decides. In the order of `seeds`. */
export function scoreSeeds(
  { views }: NeedProfile, seeds: readonly SeedInCorpus[], statistics: CorpusStatistics, model: MatchModel, limit = seeds.length,
): ScoredDocument[] {
  const byView = views.map((view) => withFeedback(view, scorePairs(view, seeds, statistics, model), seeds, statistics, model));
  return best(seeds, (row) => Math.max(...byView.map(({ sums }) => sums[row] ?? 0)), limit).sort((a, b) => a - b).map((row) => scored(byView, row, seeds, model));
}

/** A need and a seed by themselves, without what other seeds say for it. */
export function scorePair({ views }: NeedProfile, seed: SeedInCorpus, statistics: CorpusStatistics, model: MatchModel): ScoredDocument {
  return scored(views.map((view) => scorePairs(view, [seed], statistics, model)), 0, [seed], model);
}

function scored(byView: readonly ScoredView[], row: number, seeds: readonly SeedInCorpus[], model: MatchModel): ScoredDocument {
  const [first, ...others] = byView;
  const better = others.reduce((a, b) => ((a?.sums[row] ?? 0) >= (b.sums[row] ?? 0) ? a : b), first);
  const features = (better?.features ?? new FeatureTable(row + 1)).of(row);
  return { id: seeds[row]?.document.id ?? '', score: scoreOf(features, model), features };
}

function scorePairs(view: NeedView, seeds: readonly SeedInCorpus[], statistics: CorpusStatistics, model: MatchModel): ScoredView {
  const [features, weights] = [new FeatureTable(seeds.length), weightsOf(model)];
  for (const [row, seed] of seeds.entries()) {
    const { lexical, semantic, proximity } = pairFeatures(view, seed, statistics);
    features.set(row, 'lexical', lexical);
    features.set(row, 'semantic', semantic);
    features.set(row, 'proximity', proximity);
  }
  return { features, sums: Float64Array.from(seeds.keys(), (row) => features.sum(row, weights)) };
}

function withFeedback(view: NeedView, before: ScoredView, seeds: readonly SeedInCorpus[], statistics: CorpusStatistics, model: MatchModel): ScoredView {
  const { features, sums } = before;
  const speakers = best(seeds, (row) => sums[row] ?? 0, FEEDBACK_SEEDS).flatMap((row) => {
    const seed = seeds[row];
    return seed ? [{ seed, sum: sums[row] ?? 0 }] : [];
  });
  const terms = feedbackTerms(view, speakers, statistics);
  if (terms.total === 0) return before;
  const [breadth, weights] = [breadthFactor(view), weightsOf(model)];
  for (const [row, seed] of seeds.entries()) features.set(row, 'feedback', breadth * feedbackShare(terms, seed, statistics));
  return { features, sums: Float64Array.from(seeds.keys(), (row) => features.sum(row, weights)) };
}

/** Rows of the highest sums, highest first, ties by id. */
function best(seeds: readonly SeedInCorpus[], sumOf: (row: number) => number, limit: number): number[] {
  const idOf = (row: number): string => seeds[row]?.document.id ?? '';
  const sums = Float64Array.from(seeds.keys(), sumOf);
  return [...seeds.keys()].sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0) || (idOf(a) < idOf(b) ? -1 : 1)).slice(0, limit);
}
