import { TEXT_FIELDS, type TextField } from '../analysis/match-text.js';

export interface FieldSetting {
  readonly weight: number;
  /** 0: length does not matter; 1: only the share of the field matters. */
  readonly b: number;
}

/**
 * Title and body as measured on the public collections. Keywords are chosen words, like a title, but a long list of them
 * is no fault. Nothing is in `field`.
 */
const SETTING_OF: Readonly<Record<TextField, FieldSetting>> = {
  title_ja: { weight: 3, b: 0.5 },
  title_en: { weight: 3, b: 0.5 },
  body_ja: { weight: 1, b: 0.65 },
  body_en: { weight: 1, b: 0.65 },
  keywords: { weight: 1.5, b: 0.3 },
  field: { weight: 1, b: 0.3 },
};

/** By place in TEXT_FIELDS. */
export const FIELD_SETTINGS: readonly FieldSetting[] = TEXT_FIELDS.map((field) => SETTING_OF[field]);
