import { TEXT_FIELDS } from '../analysis/match-text.js';
import { fieldStart, type PackedDocument } from '../analysis/packed-document.js';
import type { CorpusStatistics } from '../statistics/corpus-statistics.js';
import type { Asked } from './asked.js';

const B = 0.75;

/** BM25 over character bigrams of all texts together, as a share of the need's weight, 0–1. */
export function bigramBm25(need: Asked, seed: PackedDocument, statistics: CorpusStatistics): number {
  const [start, end] = [fieldStart(seed, TEXT_FIELDS.length), seed.numbers.length];
  need.count(seed.numbers, start, end, 1 / (1 - B + (B * (end - start)) / statistics.averageLength('bigrams')));
  return need.takeShare();
}
