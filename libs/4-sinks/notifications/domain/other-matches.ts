import type { Locale } from './bilingual.js';
import { matchLine } from './match-line.js';
import type { WorkFacts } from './notification-facts.js';

interface ListWords {
  readonly others: string;
  more(number: number): string;
}

const words: Readonly<Record<Locale, ListWords>> = {
  ja: { others: 'そのほかの候補：', more: (number) => `・ほかに${number}件あります。下のページでご覧になれます。` },
  en: { others: 'The other matches:', more: (number) => `- ${number} more, on the page below.` },
};

/** Every match but the best with its reason; of those that are counted and not listed, how many. Undefined where there is none. */
export function otherMatches(locale: Locale, { matchCount, others }: WorkFacts): readonly string[] | undefined {
  // What was stored before others were listed says nothing of them.
  if (others === undefined || matchCount <= 1) return undefined;
  const unlisted = matchCount - 1 - others.length;
  return [words[locale].others, ...others.map((facts) => matchLine(locale, facts)), ...(unlisted > 0 ? [words[locale].more(unlisted)] : [])];
}
