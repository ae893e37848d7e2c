import { fieldStart, type PackedDocument } from '../analysis/packed-document.js';
import type { CorpusStatistics } from '../statistics/corpus-statistics.js';
import type { Asked } from './asked.js';
import { FIELD_SETTINGS } from './field-settings.js';

/** BM25F (Robertson, Zaragoza, Taylor 2004): fields add up before saturation. As a share of the weight asked for, 0–1. */
export function bm25f(asked: Asked, seed: PackedDocument, statistics: CorpusStatistics): number {
  for (let place = 0; place < FIELD_SETTINGS.length; place += 1) {
    const [start, end] = [fieldStart(seed, place), fieldStart(seed, place + 1)];
    if (end > start) asked.meet(seed.numbers, start, end, occurrenceWeight(place, end - start, statistics));
  }
  return asked.takeShare();
}

/** What one occurrence in the field at this place is worth, given how long the field is. */
function occurrenceWeight(place: number, length: number, statistics: CorpusStatistics): number {
  const { weight, b } = FIELD_SETTINGS[place] ?? { weight: 1, b: 0 };
  return weight / (1 - b + (b * length) / statistics.averageLengthAt(place));
}
