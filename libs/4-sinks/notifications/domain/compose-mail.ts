import type { Locale } from './bilingual.js';
import { messageIn, wordsIn } from './message-in.js';
import type { Told } from './notification-facts.js';

export interface MailContent {
  readonly subject: string;
  readonly text: string;
}

/** Plain text only: what happened and to what else, where to go on, why it came to this reader. */
export function composeMail(locale: Locale, name: string, told: Told, address: string): MailContent {
  const { mail } = wordsIn(locale);
  const { title, sentences, list = [], why } = messageIn(locale, told);
  const parts = [mail.salutation(name), sentences.join('\n'), ...(list.length > 0 ? [list.join('\n')] : []), `${mail.seeMore}\n${address}`, why, `--\n${mail.footer}`];
  return { subject: `[Musubi] ${title}`, text: `${parts.join('\n\n')}\n` };
}
