import { fieldStart, type PackedDocument } from '../analysis/packed-document.js';
import type { CorpusStatistics } from '../statistics/corpus-statistics.js';
import type { Asked } from './asked.js';
import { FIELD_SETTINGS } from './field-settings.js';
import type { MetTerms } from './met-terms.js';

/** BM25F (Robertson, Zaragoza, Taylor 2004): fields add up before saturation. As a share of the weight asked for, 0–1. `met`: of what is asked for in the seed. */
export function bm25f(asked: Asked, met: MetTerms, seed: PackedDocument, statistics: CorpusStatistics): number {
  for (let field = 0; field < FIELD_SETTINGS.length; field += 1) {
    const [start, end] = [met.startOf(field), met.endOf(field)];
    if (end === start) continue;
    const occurrence = occurrenceWeight(field, fieldStart(seed, field + 1) - fieldStart(seed, field), statistics);
    for (let i = start; i < end; i += 1) asked.countAt(met.places[i] ?? 0, occurrence);
  }
  return asked.takeShare();
}

/** What one occurrence in the field at this place is worth, given how long the field is. */
function occurrenceWeight(place: number, length: number, statistics: CorpusStatistics): number {
  const { weight, b } = FIELD_SETTINGS[place] ?? { weight: 1, b: 0 };
  return weight / (1 - b + (b * length) / statistics.averageLengthAt(place));
}
