import { TEXT_FIELDS, type TextField } from '../analysis/match-text.js';
import { fieldStart, type PackedDocument } from '../analysis/packed-document.js';
import type { CorpusStatistics } from '../statistics/corpus-statistics.js';
import type { Asked } from './asked.js';

interface FieldSetting {
  readonly weight: number;
  /** 0: length does not matter; 1: only the share of the field matters. */
  readonly b: number;
}

/**
 * Title and body as measured on the public collections. Keywords are chosen words, like a title, but a long list of them
 * is no fault. Names of research fields are shared by many seeds and chosen from a list: they count once.
 */
const FIELD_SETTINGS: Readonly<Record<TextField, FieldSetting>> = {
  title_ja: { weight: 3, b: 0.5 },
  title_en: { weight: 3, b: 0.5 },
  body_ja: { weight: 1, b: 0.65 },
  body_en: { weight: 1, b: 0.65 },
  keywords: { weight: 1.5, b: 0.3 },
  field: { weight: 1, b: 0.3 },
};

const SETTINGS = TEXT_FIELDS.map((field) => FIELD_SETTINGS[field]);

/** BM25F (Robertson, Zaragoza, Taylor 2004): fields add up before saturation. As a share of the weight asked for, 0–1. */
export function bm25f(asked: Asked, seed: PackedDocument, statistics: CorpusStatistics): number {
  for (let place = 0; place < SETTINGS.length; place += 1) {
    const [start, end] = [fieldStart(seed, place), fieldStart(seed, place + 1)];
    if (end > start) asked.meet(seed.numbers, start, end, occurrenceWeight(place, end - start, statistics));
  }
  return asked.takeShare();
}

/** What one occurrence in the field at this place is worth, given how long the field is. */
function occurrenceWeight(place: number, length: number, statistics: CorpusStatistics): number {
  const { weight, b } = SETTINGS[place] ?? FIELD_SETTINGS.field;
  return weight / (1 - b + (b * length) / statistics.averageLengthAt(place));
}
