import { TEXT_FIELDS, type TextField } from '../analysis/match-text.js';
import { type PackedDocument, termsOfField } from '../analysis/packed-document.js';
import type { CorpusStatistics } from '../statistics/corpus-statistics.js';
import { saturatedShare } from './saturate.js';
import type { Weighted } from './weighted.js';

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

/** BM25F (Robertson, Zaragoza, Taylor 2004): fields add up before saturation. As a share of the weight asked for, 0–1. */
export function bm25f(asked: Weighted, seed: PackedDocument, statistics: CorpusStatistics): number {
  const frequencies = new Map<number, number>();
  for (const field of TEXT_FIELDS) {
    const terms = termsOfField(seed, field);
    if (terms.length > 0) addField(frequencies, asked, terms, occurrenceWeight(field, terms.length, statistics));
  }
  return saturatedShare(asked, frequencies);
}

/** What one occurrence in this field is worth, given how long the field is. */
function occurrenceWeight(field: TextField, length: number, statistics: CorpusStatistics): number {
  const { weight, b } = FIELD_SETTINGS[field];
  return weight / (1 - b + (b * length) / statistics.averageLength(field));
}

function addField(frequencies: Map<number, number>, { weights }: Weighted, terms: Int32Array, occurrence: number): void {
  for (const term of terms) if (weights.has(term)) frequencies.set(term, (frequencies.get(term) ?? 0) + occurrence);
}
