import { type Bilingual, type Locale, textIn } from './bilingual.js';
import { dayIn } from './dates-in-words.js';
import { matchLine } from './match-line.js';
import type { FactsOf, Told } from './notification-facts.js';
import type { Message } from './words.js';

type DigestFacts = FactsOf['matches.digest'];

interface DigestWords {
  title(day: string, matches: number, needs: number, news: number): string;
  need(need: string, matches: number): string;
  readonly news: string;
  readonly why: string;
}

const words: Readonly<Record<Locale, DigestWords>> = {
  ja: {
    title: (day, matches, needs, news) => `${day}のまとめ：${[...(matches > 0 ? [`新しい候補${matches}件（ニーズ${needs}件）`] : []), ...(news > 0 ? [`その他${news}件`] : [])].join('、')}`,
    need: (need, matches) => `■ 企業ニーズ「${need}」：新しい候補${matches}件`,
    news: '■ その他のお知らせ',
    why: '候補のお知らせを一日一回まとめて受け取る設定のため、お送りしています。設定はアカウントのメニューで変えられます。',
  },
  en: {
    title: (day, matches, needs, news) => `Digest of ${day}: ${[...(matches > 0 ? [`${matches} new ${matches === 1 ? 'match' : 'matches'} for ${needs} ${needs === 1 ? 'need' : 'needs'}`] : []), ...(news > 0 ? [`${news} other`] : [])].join(', ')}`,
    need: (need, matches) => `■ The need “${need}”: ${matches} new ${matches === 1 ? 'match' : 'matches'}`,
    news: '■ Other news',
    why: 'You get this because you chose to have news of matches once a day. You can change that in your account’s menu.',
  },
};

/** A day's news of matches in one message: by need, each match with its reason, then what else there was. */
export function digestMessage(locale: Locale, { day, needs, news }: DigestFacts, say: (told: Told) => Message): Message {
  const { title, need, news: newsTitle, why } = words[locale];
  const t = (text: Bilingual): string => textIn(locale, text);
  const matches = needs.reduce((sum, entry) => sum + entry.matches.length, 0);
  const ofNeeds = needs.flatMap((entry) => [
    need(t(entry.need), entry.matches.length),
    ...entry.matches.map((facts) => matchLine(locale, facts)),
    '',
  ]);
  const ofNews = news.length === 0 ? [] : [newsTitle, ...news.flatMap((told) => say(told).sentences.map((sentence, index) => `${index === 0 ? (locale === 'ja' ? '・' : '- ') : '  '}${sentence}`))];
  const lines = [...ofNeeds, ...ofNews];
  return { title: title(dayIn(locale, day), matches, needs.length, news.length), sentences: lines.at(-1) === '' ? lines.slice(0, -1) : lines, why };
}
