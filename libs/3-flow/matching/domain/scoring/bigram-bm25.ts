import { bigramsOf, type PackedDocument } from '../analysis/packed-document.js';
import type { CorpusStatistics } from '../statistics/corpus-statistics.js';
import { saturatedShare } from './saturate.js';
import type { Weighted } from './weighted.js';

const B = 0.75;

/** BM25 over character bigrams of all texts together, as a share of the need's weight, 0–1. */
export function bigramBm25(need: Weighted, seed: PackedDocument, statistics: CorpusStatistics): number {
  const bigrams = bigramsOf(seed);
  const occurrence = 1 / (1 - B + (B * bigrams.length) / statistics.averageLength('bigrams'));
  const met = new Map<number, number>();
  for (const bigram of bigrams) if (need.weights.has(bigram)) met.set(bigram, (met.get(bigram) ?? 0) + occurrence);
  return saturatedShare(need, met);
}
