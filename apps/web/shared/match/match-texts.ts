import type { MeetingWord, TextField, TextSpan } from '../../api/types';

/** One side's texts as the matcher read them: each field a list, because keywords and wishes are several. */
export type MatchTexts = Readonly<Partial<Record<TextField, readonly string[]>>>;

export type Side = 'need' | 'seed';

/** Where words meet in one text of a side. */
export function spansIn(words: readonly MeetingWord[], side: Side, field: TextField, item = 0): readonly (TextSpan & { readonly weight: number })[] {
  return words.flatMap((word) => word[side].filter((span) => span.field === field && (span.item ?? 0) === item).map((span) => ({ ...span, weight: word.weight })));
}
