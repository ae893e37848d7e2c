import type { CorpusStatistics } from '../statistics/corpus-statistics.js';
import { FeatureTable, type Weights, weightsOf } from './feature-table.js';
import { type MatchModel, NO_FEATURES, scoreOfSum } from './features.js';
import { FEEDBACK_SEEDS, feedbackShare, feedbackTerms } from './feedback.js';
import type { NeedProfile, NeedView } from './need-profile.js';
import { middleOf, nearnessToMiddle } from './neighbours.js';
import type { ScoredDocument } from './rank-matches.js';
import type { SeedInCorpus } from './seed-in-corpus.js';
import { breadthFactor, pairFeatures } from './text-features.js';

/** The model of the university that a seed belongs to. */
export type ModelOf<Seed extends SeedInCorpus> = (seed: Seed) => MatchModel;

/** A candidate and what it is scored by. */
interface Row {
  readonly seed: SeedInCorpus;
  readonly model: MatchModel;
  readonly weights: Weights;
}

/** One language of a need against all rows. */
interface ScoredView {
  readonly features: FeatureTable;
  readonly sums: Float64Array;
}

/** Stage 2: the best `limit` candidates of one need, ties by id, each with its features; of two languages the better decides. In the order of `seeds`. */
export function scoreSeeds<Seed extends SeedInCorpus>(
  { needId, views }: NeedProfile, seeds: readonly Seed[], statistics: CorpusStatistics, modelOf: ModelOf<Seed>, limit = seeds.length,
): ScoredDocument[] {
  const rows = rowsOf(seeds, modelOf);
  const byView = views.map((view) => withOtherSeeds(view, scorePairs(needId, view, rows, statistics), rows, statistics));
  const scores = Float64Array.from(rows, ({ weights }, row) => scoreOfSum(betterOf(byView, row)?.sums[row] ?? 0, weights.everything));
  return best(rows, scores, limit).sort((a, b) => a - b).flatMap((row) => documentOf(byView, row, rows));
}

/** A need and a seed by themselves, without what other seeds say for it. */
export function scorePair({ needId, views }: NeedProfile, seed: SeedInCorpus, statistics: CorpusStatistics, model: MatchModel): ScoredDocument {
  const rows = rowsOf([seed], () => model);
  const [scored] = documentOf(views.map((view) => scorePairs(needId, view, rows, statistics)), 0, rows);
  return scored ?? { id: seed.document.id, score: 0, features: NO_FEATURES };
}

function rowsOf<Seed extends SeedInCorpus>(seeds: readonly Seed[], modelOf: ModelOf<Seed>): Row[] {
  const known = new Map<MatchModel, Weights>();
  return seeds.map((seed) => {
    const model = modelOf(seed);
    const weights = known.get(model) ?? weightsOf(model);
    known.set(model, weights);
    return { seed, model, weights };
  });
}

function betterOf([first, ...others]: readonly ScoredView[], row: number): ScoredView | undefined {
  return others.reduce((a, b) => ((a?.sums[row] ?? 0) >= (b.sums[row] ?? 0) ? a : b), first);
}

function documentOf(byView: readonly ScoredView[], row: number, rows: readonly Row[]): ScoredDocument[] {
  const [better, scored] = [betterOf(byView, row), rows[row]];
  if (!scored) return [];
  const id = scored.seed.document.id;
  return better
    ? [{ id, score: scoreOfSum(better.sums[row] ?? 0, scored.weights.everything), features: better.features.of(row) }]
    : [{ id, score: 0, features: NO_FEATURES }];
}

function scorePairs(needId: string, view: NeedView, rows: readonly Row[], statistics: CorpusStatistics): ScoredView {
  const features = new FeatureTable(rows.length);
  const asking = { needId, meaning: view.meaning?.vector ?? null };
  for (const [row, { seed, model }] of rows.entries()) {
    const { lexical, semantic, proximity } = pairFeatures(view, seed, statistics);
    features.set(row, 'lexical', lexical);
    features.set(row, 'semantic', semantic);
    features.set(row, 'proximity', proximity);
    if (!model.history) continue;
    const { alike, elsewhere } = model.history.of(seed.document.id, asking);
    features.set(row, 'alike', alike);
    features.set(row, 'elsewhere', elsewhere);
  }
  return { features, sums: sumsOf(features, rows) };
}

/** What the best seeds of a need say for the others: by their words, and by where they stand. */
function withOtherSeeds(view: NeedView, { features, sums }: ScoredView, rows: readonly Row[], statistics: CorpusStatistics): ScoredView {
  const speakers = best(rows, sums, FEEDBACK_SEEDS).flatMap((row) => {
    const seed = rows[row]?.seed;
    return seed ? [{ seed, sum: sums[row] ?? 0 }] : [];
  });
  const [terms, middle, breadth] = [feedbackTerms(view, speakers, statistics), middleOf(speakers), breadthFactor(view)];
  for (const [row, { seed }] of rows.entries()) {
    if (terms.total > 0) features.set(row, 'feedback', breadth * feedbackShare(terms, seed, statistics));
    features.set(row, 'neighbours', nearnessToMiddle(seed, middle));
  }
  return { features, sums: sumsOf(features, rows) };
}

function sumsOf(features: FeatureTable, rows: readonly Row[]): Float64Array {
  return Float64Array.from(rows, ({ weights }, row) => features.sum(row, weights));
}

/** Rows of the highest values, highest first, ties by id. */
function best(rows: readonly Row[], values: Float64Array, limit: number): number[] {
  const idOf = (row: number): string => rows[row]?.seed.document.id ?? '';
  return [...rows.keys()].sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || (idOf(a) < idOf(b) ? -1 : 1)).slice(0, limit);
}
