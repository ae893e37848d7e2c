import { cosine } from '../semantics/meanings.js';
import type { CorpusStatistics } from '../statistics/corpus-statistics.js';
import { bigramBm25 } from './bigram-bm25.js';
import { bm25f } from './bm25f.js';
import type { TextFeatures } from './features.js';
import type { MetTerms } from './met-terms.js';
import type { NeedView } from './need-profile.js';
import { proximityShare } from './proximity.js';
import type { SeedInCorpus } from './seed-in-corpus.js';

/** A need of this breadth keeps its share as its score; about two sentences. */
const USUAL_BREADTH = 6;

/**
 * A tenth of a long need is more than a tenth of two words. 0 would trust the bare share, 1 would let long needs win.
 * Measured on new seeds against open needs: docs/matching.md.
 */
const BREADTH_EXPONENT = 0.35;

/** From so many terms on a need says enough for its meaning to be trusted fully. */
const MEANINGFUL_TERMS = 10;

export type PairFeatures = Pick<TextFeatures, 'lexical' | 'semantic' | 'proximity'>;

/**
 * What the texts of a need and of a seed have in common. It depends on the pair and the seeds' corpus alone, so it is the
 * same whether the need looked for the seed or the seed for the need.
 */
export function pairFeatures(view: NeedView, seed: SeedInCorpus, statistics: CorpusStatistics): PairFeatures {
  const breadth = breadthFactor(view);
  const met = view.terms.meetFields(seed.document);
  return {
    lexical: breadth * answeredShare(view, met, seed, statistics),
    semantic: breadth * meaningShare(view, seed),
    proximity: breadth * proximityShare(view.pairs, met),
  };
}

export function breadthFactor({ breadth }: NeedView): number {
  return (breadth / USUAL_BREADTH) ** BREADTH_EXPONENT;
}

/**
 * L(need, seed) ÷ Σ idf(need), 0–1: the share of the need's weight that the seed answers. Words by BM25F; in Japanese the
 * mean of that and bigram BM25, in a mixed need in proportion. `met`: the need's terms in the seed.
 */
export function answeredShare(view: NeedView, met: MetTerms, { document }: SeedInCorpus, statistics: CorpusStatistics): number {
  const words = bm25f(view.terms, met, document, statistics);
  if (view.spacelessShare === 0) return words;
  const bigramShare = view.spacelessShare / 2;
  return (1 - bigramShare) * words + bigramShare * bigramBm25(view.bigrams, document, statistics);
}

/**
 * How near the two are among what was learnt, as far as the need says enough, and as far as what it says was learnt: of a
 * question made of rare words the directions know next to nothing, and would pull in whatever is about the same field.
 */
function meaningShare(view: NeedView, seed: SeedInCorpus): number {
  const said = Math.min(1, view.terms.weights.size / MEANINGFUL_TERMS);
  return said * (view.meaning?.captured ?? 0) * nearness(view, seed);
}

/** How near the two are among what was learnt, 0–1; 0 where either is not there. */
export function nearness({ meaning }: NeedView, { vector }: SeedInCorpus): number {
  return meaning && vector ? Math.max(0, cosine(meaning.vector, vector)) : 0;
}
