import type { Locale } from './bilingual.js';

const tags: Readonly<Record<Locale, string>> = { ja: 'ja-JP', en: 'en-GB' };

/** A plain date (`YYYY-MM-DD`) as the reader writes it; a date belongs to no time zone. */
export function dayIn(locale: Locale, date: string): string {
  return new Intl.DateTimeFormat(tags[locale], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
}

/** An instant to the minute, in the office's time zone. */
export function momentIn(locale: Locale, instant: string): string {
  const zone = { timeZone: 'Asia/Tokyo' } as const;
  const at = new Date(instant);
  const day = new Intl.DateTimeFormat(tags[locale], { dateStyle: 'long', ...zone }).format(at);
  const time = new Intl.DateTimeFormat(tags[locale], { timeStyle: 'short', ...zone }).format(at);
  return locale === 'ja' ? `${day}${time}` : `${day}, ${time} (Tokyo)`;
}
