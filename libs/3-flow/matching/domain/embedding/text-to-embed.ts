import { type MatchText, TEXT_FIELDS, textsOf } from '../analysis/match-text.js';
import { beginningOf } from './beginning-of.js';

/** Raised when the same need or seed is said otherwise: vectors made from the old saying are then made again. */
export const SAYING_VERSION = '1';

/** Longer texts say the same again; most models read less. */
const LONGEST = 8_000;

/** A need or a seed as one text for a model that reads it: all it says in every language, most telling first. */
export function textToEmbed(text: MatchText): string {
  const parts = TEXT_FIELDS.flatMap((field) => {
    const texts = textsOf(text, field).map((one) => one.trim()).filter((one) => one !== '');
    return texts.length > 0 ? [texts.join(field === 'keywords' || field === 'field' ? ', ' : '\n')] : [];
  });
  return beginningOf(parts.join('\n'), LONGEST);
}
