import { countNumbers, termsOf } from '../analysis/packed-document.js';
import type { CorpusStatistics } from '../statistics/corpus-statistics.js';
import type { PostingLists } from '../statistics/posting-lists.js';
import { Asked } from './asked.js';
import type { NeedView } from './need-profile.js';
import type { SeedInCorpus } from './seed-in-corpus.js';

/** The best seeds of a need, whose words speak for it. */
export const FEEDBACK_SEEDS = 5;
const FEEDBACK_TERMS = 15;

/** What more than a tenth of all documents say says nothing of these. */
const COMMON_SHARE = 0.1;

/** Further occurrences in one seed stop counting as soon as BM25 (1.2) has them stop. */
const K1 = 1.2;

/**
 * Words that the best seeds share and the need does not have (pseudo-relevance feedback): Σ score·idf·tf/(k1 + tf) over the
 * seeds, the best 15 by their idf. Ties go by the term itself, not by its number, which differs from process to process.
 */
export function feedbackTerms(
  { terms }: NeedView, best: readonly { readonly seed: SeedInCorpus; readonly sum: number }[], statistics: CorpusStatistics,
): Asked {
  const worth = new Map<number, number>();
  for (const { seed, sum } of best) {
    for (const [term, frequency] of countNumbers(termsOf(seed.document))) {
      if (terms.has(term) || statistics.documentFrequency(term) > COMMON_SHARE * statistics.documents) continue;
      worth.set(term, (worth.get(term) ?? 0) + (sum * statistics.idf(term) * frequency) / (K1 + frequency));
    }
  }
  const { vocabulary } = statistics;
  const chosen = [...worth]
    .sort(([a, worthOfA], [b, worthOfB]) => worthOfB - worthOfA || (vocabulary.term(a) < vocabulary.term(b) ? -1 : 1))
    .slice(0, FEEDBACK_TERMS)
    .map(([term]) => [term, statistics.idf(term)] as const);
  return new Asked(new Map(chosen), chosen.reduce((sum, [, idf]) => sum + idf, 0));
}

/** What each document says of the words that the best ones share, by its place, words counted as the first stage does: 0 to what they weigh. */
export function feedbackSums(terms: Asked, postings: PostingLists): Float64Array {
  const sums = new Float64Array(postings.end);
  postings.addUp(terms.weights, sums);
  return sums;
}
