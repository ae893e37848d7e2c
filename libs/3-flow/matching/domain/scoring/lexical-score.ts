import type { AnalysedDocument } from '../analysis/analyse-document.js';
import type { CorpusStatistics } from '../statistics/corpus-statistics.js';
import { bigramBm25 } from './bigram-bm25.js';
import { bm25f } from './bm25f.js';
import type { NeedProfile, NeedView } from './need-profile.js';
import { proximityShare } from './proximity.js';

/** A need of this breadth keeps its share as its score; about two sentences. */
const USUAL_BREADTH = 6;

/**
 * A tenth of a long need is more than a tenth of two words. 0 would trust the bare share, 1 would let long needs win.
 * Measured on new seeds against open needs, nDCG@10 at 0 / .35 / 1: Cranfield .421 / .483 / .453, NPL .678 / .706 / .696,
 * JSQuAD .926 / .949 / .888, JSQuAD topic .521 / .524 / .487; and relevance at one score differs least between sets.
 */
const BREADTH_EXPONENT = 0.35;

/** What words that stand together are worth beside the words themselves. */
const PROXIMITY_WEIGHT = 0.2;

/**
 * How well a seed answers a need, 0–1. It depends on the pair and the seeds' corpus alone, so it is the same whether the
 * need looked for the seed or the seed for the need. The better language decides.
 */
export function lexicalScore(need: NeedProfile, seed: AnalysedDocument, statistics: CorpusStatistics): number {
  return Math.max(...need.views.map((view) => viewScore(view, seed, statistics)));
}

function viewScore(view: NeedView, seed: AnalysedDocument, statistics: CorpusStatistics): number {
  const share = (answeredShare(view, seed, statistics) + PROXIMITY_WEIGHT * proximityShare(view, seed)) / (1 + PROXIMITY_WEIGHT);
  // tanh keeps small values as they are and what goes beyond 1 in its order.
  return Math.tanh(share * (view.breadth / USUAL_BREADTH) ** BREADTH_EXPONENT);
}

/**
 * L(need, seed) ÷ Σ idf(need), 0–1: the share of the need's weight that the seed answers. Words by BM25F; in Japanese the
 * mean of that and bigram BM25, in a mixed need in proportion.
 */
function answeredShare(view: NeedView, seed: AnalysedDocument, statistics: CorpusStatistics): number {
  const words = bm25f(view.terms, seed, statistics);
  if (view.spacelessShare === 0) return words;
  const bigramShare = view.spacelessShare / 2;
  return (1 - bigramShare) * words + bigramShare * bigramBm25(view.bigrams, seed, statistics);
}
