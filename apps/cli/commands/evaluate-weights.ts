import { chooseWeights, evaluateWeights, leaveEachOut, type LeftOut, type TextWeights, type TriedOn, WEIGHTS_GRID } from '@musubi/matching';
import { StartProblem } from '@musubi/platform/embedded/start-problem';
import { type ProgressBar, progressBar } from '../progress-bar.js';
import { collectionsIn } from './collections-in.js';
import { withThrowawaySearch } from './with-throwaway-search.js';

type Chosen = TextWeights | null;
type Tried = TriedOn & { readonly bm25: number };

/** As printed by --json; nDCG@10. */
export interface WeightsEvaluation {
  /** What all collections together choose; null where every point harms one. */
  readonly chosen: Chosen;
  /** Every point that was tried, its worth by collection. */
  readonly grid: readonly { readonly weights: TextWeights; readonly quality: Readonly<Record<string, number>> }[];
  readonly collections: readonly {
    readonly collection: string;
    /** Of the same questions by plain BM25, by words alone, and with what all together choose. */
    readonly bm25: number;
    readonly words: number;
    readonly together: number;
    /** Left out: what the others choose, what it is worth here, and the best point there would have been. */
    readonly leftOut: { readonly chosen: Chosen; readonly quality: number; readonly best: number };
  }[];
}

/** `musubi evaluate --weights`: a grid of weights on every collection of a folder, and each collection with what the others choose. Throws StartProblem. */
export async function chooseOver(folder: string): Promise<WeightsEvaluation> {
  const collections = collectionsIn(folder);
  if (collections.length < 2) throw new StartProblem(`${folder} has one collection; leaving it out leaves nothing to choose by`);
  const tried = await withThrowawaySearch(async (meili) => {
    const all: Tried[] = [];
    for (const { name, corpus, queries, qrels, lang } of collections) {
      let bar: ProgressBar | undefined;
      const result = await evaluateWeights({
        corpusFile: corpus, queriesFile: queries, qrelsFile: qrels, lang, meili,
        onProgress: (_done, total) => (bar ??= progressBar(name, total)).advance(),
      }).finally(() => bar?.finish());
      if (!result.ok) throw new StartProblem(result.error.message);
      all.push({ collection: name, ...result.value });
    }
    return all;
  });
  return summarise(tried);
}

function summarise(tried: readonly Tried[]): WeightsEvaluation {
  const place = chooseWeights(tried);
  const leftOut = new Map(leaveEachOut(tried).map((each) => [each.collection, each]));
  return {
    chosen: weightsAt(place),
    grid: WEIGHTS_GRID.map((weights, point) => ({
      weights, quality: Object.fromEntries(tried.map((each) => [each.collection, rounded(each.tried[point] ?? each.words)])),
    })),
    collections: tried.map((each) => ({
      collection: each.collection, bm25: rounded(each.bm25), words: rounded(each.words), together: rounded(place === null ? each.words : each.tried[place] ?? each.words),
      leftOut: told(leftOut.get(each.collection)),
    })),
  };
}

function told(left: LeftOut | undefined): WeightsEvaluation['collections'][number]['leftOut'] {
  return { chosen: weightsAt(left?.chosen ?? null), quality: rounded(left?.quality ?? 0), best: rounded(left?.best ?? 0) };
}

function weightsAt(place: number | null): Chosen {
  return place === null ? null : WEIGHTS_GRID[place] ?? null;
}

function rounded(value: number): number {
  return Number(value.toFixed(4));
}
