import type { Corpus } from '../statistics/corpus.js';
import type { CorpusStatistics } from '../statistics/corpus-statistics.js';
import { FeatureTable, type Weights, weightsOf } from './feature-table.js';
import { type MatchModel, NO_FEATURES, scoreOfSum } from './features.js';
import { FEEDBACK_SEEDS, feedbackSums, feedbackTerms } from './feedback.js';
import { isAsked } from './is-asked.js';
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

/** One language of a need against all rows: pair by pair, without what other seeds say. */
interface ViewOfPairs {
  readonly view: NeedView;
  readonly features: FeatureTable;
}

interface ScoredView extends ViewOfPairs {
  readonly sums: Float64Array;
  /** Where its best seeds stand. */
  readonly middle: Float32Array | null;
}

/** Stage 2: the best `limit` candidates of one need, ties by id, each with its features; of two languages the better decides. In the order of `seeds`, which are of `corpus`. */
export function scoreSeeds<Seed extends SeedInCorpus>(
  { needId, views }: NeedProfile, seeds: readonly Seed[], corpus: Pick<Corpus, 'statistics' | 'postings'>, modelOf: ModelOf<Seed>, limit = seeds.length,
): ScoredDocument[] {
  const rows = rowsOf(seeds, modelOf);
  const byView = scorePairs(needId, views, rows, corpus.statistics).map((pairs) => withOtherSeeds(pairs, rows, corpus));
  const scores = Float64Array.from(rows, ({ weights }, row) => scoreOfSum(betterOf(byView, row)?.sums[row] ?? 0, weights.everything));
  return best(rows, scores, limit).sort((a, b) => a - b).flatMap((row) => documentOf(byView, row, rows));
}

/** A need and a seed by themselves, without what other seeds say for it. */
export function scorePair({ needId, views }: NeedProfile, seed: SeedInCorpus, statistics: CorpusStatistics, model: MatchModel): ScoredDocument {
  const rows = rowsOf([seed], () => model);
  const byView = scorePairs(needId, views, rows, statistics).map((pairs) => ({ ...pairs, sums: sumsOf(pairs, rows), middle: null }));
  const [scored] = documentOf(byView, 0, rows);
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
  if (!better) return [{ id, score: 0, features: NO_FEATURES }];
  const neighbours = nearnessToMiddle(scored.seed, better.middle);
  return [{ id, score: scoreOfSum(better.sums[row] ?? 0, scored.weights.everything), features: { ...better.features.of(row), neighbours } }];
}

/** By view. Each seed is read once for all of them: what is asked of one lies near. */
function scorePairs(needId: string, views: readonly NeedView[], rows: readonly Row[], statistics: CorpusStatistics): ViewOfPairs[] {
  const tables = views.map((view) => ({ view, features: new FeatureTable(rows.length), asking: { needId, meaning: view.meaning?.vector ?? null } }));
  for (const [row, { seed, model }] of rows.entries()) {
    for (const { view, features, asking } of tables) {
      // Its sum is said anyway: not worth reading it.
      if (!isAsked(view, seed)) continue;
      const { lexical, semantic, proximity } = pairFeatures(view, seed, statistics);
      features.set(row, 'lexical', lexical);
      features.set(row, 'semantic', semantic);
      features.set(row, 'proximity', proximity);
      if (!model.history) continue;
      const { alike, elsewhere } = model.history.of(seed.document.id, asking);
      features.set(row, 'alike', alike);
      features.set(row, 'elsewhere', elsewhere);
    }
  }
  return tables;
}

/** What the best seeds of a need say for the others: by their words, and by where they stand. */
function withOtherSeeds(pairs: ViewOfPairs, rows: readonly Row[], { statistics, postings }: Pick<Corpus, 'statistics' | 'postings'>): ScoredView {
  const { view, features } = pairs;
  const sums = sumsOf(pairs, rows);
  const speakers = best(rows, sums, FEEDBACK_SEEDS).flatMap((row) => {
    const [seed, sum] = [rows[row]?.seed, sums[row] ?? 0];
    return seed && sum > 0 ? [{ seed, sum }] : [];
  });
  const [terms, middle, breadth] = [feedbackTerms(view, speakers, statistics), middleOf(speakers), breadthFactor(view)];
  if (terms.total > 0) {
    const said = feedbackSums(terms, postings);
    for (const [row, { seed }] of rows.entries()) features.set(row, 'feedback', (breadth * (said[seed.place] ?? 0)) / terms.total);
  }
  for (const [row, { seed, weights }] of rows.entries()) if (weights.countsNeighbours) features.set(row, 'neighbours', nearnessToMiddle(seed, middle));
  return { ...pairs, sums: sumsOf(pairs, rows), middle };
}

/** Below everything for who is not asked. */
function sumsOf({ view, features }: ViewOfPairs, rows: readonly Row[]): Float64Array {
  return Float64Array.from(rows, ({ seed, weights }, row) => (isAsked(view, seed) ? features.sum(row, weights) : -Infinity));
}

/** Rows of the highest values, highest first, ties by id. */
function best(rows: readonly Row[], values: Float64Array, limit: number): number[] {
  const idOf = (row: number): string => rows[row]?.seed.document.id ?? '';
  return [...rows.keys()].sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || (idOf(a) < idOf(b) ? -1 : 1)).slice(0, limit);
}
