import type { Locale } from './bilingual.js';
import type { MailContent } from './compose-mail.js';
import { momentIn } from './dates-in-words.js';
import { wordsIn } from './message-in.js';

/** Where a letter's link leads, and until when. */
export interface LetterLink {
  readonly address: string;
  /** An instant, ISO 8601. */
  readonly until: string;
}

const holdsUntil: Readonly<Record<Locale, (moment: string) => string>> = {
  ja: (moment) => `リンクは一度だけ、${moment}まで使えます。`,
  en: (moment) => `The link works once, until ${moment}.`,
};

/** Plain text: salutation, paragraphs, footer. */
export function letterOf(locale: Locale, name: string | null, subject: string, paragraphs: readonly string[]): MailContent {
  const { mail } = wordsIn(locale);
  const salutation = name === null ? [] : [mail.salutation(name)];
  return { subject: `[Musubi] ${subject}`, text: `${[...salutation, ...paragraphs, `--\n${mail.footer}`].join('\n\n')}\n` };
}

/** The link alone on its line below its sentence, then until when it holds. */
export function linkParagraphs(locale: Locale, sentence: string, { address, until }: LetterLink): string[] {
  return [`${sentence}\n${address}`, holdsUntil[locale](momentIn(locale, until))];
}
