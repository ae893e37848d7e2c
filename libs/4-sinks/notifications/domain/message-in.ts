import type { Locale } from './bilingual.js';
import { digestMessage } from './digest-message.js';
import type { FactsOf, NotificationKind, Told } from './notification-facts.js';
import { otherMatches } from './other-matches.js';
import { wordsEn } from './words-en.js';
import { wordsJa } from './words-ja.js';
import type { Message, Words } from './words.js';

const languages: Readonly<Record<Locale, Words>> = { ja: wordsJa, en: wordsEn };

export function wordsIn(locale: Locale): Words {
  return languages[locale];
}

/** What a notification says in the reader's language. */
export function messageIn(locale: Locale, told: Told): Message {
  if (told.kind === 'matches.digest') return digestMessage(locale, told.facts, (news) => messageIn(locale, news));
  // The pair was built as one; the compiler cannot follow the link through the table.
  const say = languages[locale].messages[told.kind] as (facts: FactsOf[NotificationKind]) => Message;
  const message = say(told.facts);
  return told.kind === 'need.assigned' || told.kind === 'matches.added' ? { ...message, list: otherMatches(locale, told.facts) } : message;
}
