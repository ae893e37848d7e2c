import type { MeetingWord, TextField } from '../../api/types';
import type { Side } from './match-texts';

type Language = 'ja' | 'en';

/** A need or a seed in the languages it is written in. */
export interface WrittenDocument {
  readonly titleJa: string | null;
  readonly titleEn: string | null;
  readonly bodyJa: string | null;
  readonly bodyEn: string | null;
}

/**
 * The language in which a side is shown: the reader's, unless the words meet rather in the other one, where the reader can
 * see them.
 */
export function shownLanguage(words: readonly MeetingWord[], side: Side, readers: Language): Language {
  const weight = { ja: 0, en: 0 };
  for (const word of words) {
    for (const language of ['ja', 'en'] as const) if (word[side].some((span) => span.field.endsWith(`_${language}`))) weight[language] += word.weight;
  }
  const other = readers === 'ja' ? 'en' : 'ja';
  return weight[other] > 2 * weight[readers] ? other : readers;
}

/** A text of a document in the language, else in the other one, with the field that the matcher knows it by. */
export function shownText(document: WrittenDocument, part: 'title' | 'body', language: Language): { readonly text: string; readonly field: TextField } | undefined {
  const [ja, en] = part === 'title' ? [document.titleJa, document.titleEn] : [document.bodyJa, document.bodyEn];
  const inOrder = language === 'ja' ? [['ja', ja], ['en', en]] as const : [['en', en], ['ja', ja]] as const;
  const found = inOrder.find(([, text]) => Boolean(text));
  return found?.[1] ? { text: found[1], field: `${part}_${found[0]}` } : undefined;
}
