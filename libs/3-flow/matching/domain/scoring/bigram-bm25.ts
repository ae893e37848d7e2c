import type { AnalysedDocument } from '../analysis/analyse-document.js';
import { visitBigrams } from '../analysis/character-bigrams.js';
import type { CorpusStatistics } from '../statistics/corpus-statistics.js';
import type { WeightedBigrams } from './need-profile.js';
import { saturatedShare } from './saturate.js';

const B = 0.75;

/** BM25 over character bigrams of all texts together, as a share of the need's weight, 0–1. */
export function bigramBm25(need: WeightedBigrams, seed: AnalysedDocument, statistics: CorpusStatistics): number {
  const { length, met } = meet(need, seed.chunks);
  const norm = 1 - B + (B * length) / statistics.averageLength('bigrams');
  for (const [bigram, count] of met) met.set(bigram, count / norm);
  return saturatedShare(need, met);
}

/** How many bigrams the seed has, and how often each of the need's. */
function meet({ weights, firsts }: WeightedBigrams, chunks: readonly string[]): { length: number; met: Map<string, number> } {
  const met = new Map<string, number>();
  let length = 0;
  const visit = (first: number, second: number) => {
    length += 1;
    if (!firsts.has(first)) return;
    const bigram = String.fromCodePoint(first, second);
    if (weights.has(bigram)) met.set(bigram, (met.get(bigram) ?? 0) + 1);
  };
  for (const chunk of chunks) visitBigrams(chunk, visit);
  return { length, met };
}
