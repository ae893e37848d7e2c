import type { MeetingWord, TextField, TextSpan } from '../../api/types';

export type Side = 'need' | 'seed';

/** Where words meet in one text of a side. */
export function spansIn(words: readonly MeetingWord[], side: Side, field: TextField, item = 0): readonly TextSpan[] {
  return words.flatMap((word) => word[side].filter((span) => span.field === field && (span.item ?? 0) === item));
}
