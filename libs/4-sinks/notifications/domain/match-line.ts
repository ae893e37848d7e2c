import { type Locale, textIn } from './bilingual.js';
import type { MeetingFacts } from './notification-facts.js';
import { whyMetEn } from './words-en.js';
import { whyMetJa } from './words-ja.js';

/** In a list each match has its first sentences alone: one that is read needs no more to be told from the others. */
const most = 4;

/** A match in a list: which research, and why. */
export function matchLine(locale: Locale, facts: MeetingFacts): string {
  const seed = facts.seed && textIn(locale, facts.seed);
  const why = (locale === 'ja' ? whyMetJa(facts) : whyMetEn(facts)).slice(0, most).join(' ');
  if (locale === 'ja') return `・${seed === undefined ? '研究シーズ' : `研究シーズ「${seed}」`}${why === '' ? '' : ` ${why}`}`;
  return `- ${seed === undefined ? 'A research seed' : `The research seed “${seed}”`}${why === '' ? '' : `. ${why}`}`;
}
