import type { MeetingWord, TextField, TextSpan } from '../../api/types';

/** One side's texts: each field a list, because keywords and wishes are several. */
export type MatchTexts = Readonly<Partial<Record<TextField, readonly string[]>>>;

export type Side = 'need' | 'seed';

/** Where a word stands on both sides, and its share of the need. */
export type MetWord = Pick<MeetingWord, 'word' | 'weight' | Side>;

/** Where words meet in one text of a side. */
export function spansIn(words: readonly MetWord[], side: Side, field: TextField, item = 0): readonly (TextSpan & { readonly weight: number })[] {
  return words.flatMap((word) => word[side].filter((span) => span.field === field && (span.item ?? 0) === item).map((span) => ({ ...span, weight: word.weight })));
}
