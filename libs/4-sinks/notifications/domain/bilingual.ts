import { normaliseText, truncate } from '@musubi/kernel';

export type Locale = 'ja' | 'en';

/** A text in one language or both. */
export interface Bilingual {
  readonly ja?: string | null | undefined;
  readonly en?: string | null | undefined;
}

/** Longer titles are cut, so that a subject line stays a line. */
const longest = 80;

/** The text in the reader's language, else in the other one; always one line. */
export function textIn(locale: Locale, text: Bilingual): string {
  const [wanted, other] = locale === 'ja' ? [text.ja, text.en] : [text.en, text.ja];
  const chosen = [wanted, other].find((candidate) => candidate !== undefined && candidate !== null && candidate !== '');
  return truncate(normaliseText(chosen ?? ''), longest);
}
