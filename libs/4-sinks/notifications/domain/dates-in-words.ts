import type { Locale } from './bilingual.js';

const tags: Readonly<Record<Locale, string>> = { ja: 'ja-JP', en: 'en-GB' };

/** Making a formatter costs a hundred times as much as using it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function format(locale: Locale, options: Intl.DateTimeFormatOptions, at: Date): string {
  const key = `${locale} ${JSON.stringify(options)}`;
  const formatter = formatters.get(key) ?? new Intl.DateTimeFormat(tags[locale], options);
  formatters.set(key, formatter);
  return formatter.format(at);
}

/** A plain date (`YYYY-MM-DD`) as the reader writes it; a date belongs to no time zone. */
export function dayIn(locale: Locale, date: string): string {
  return format(locale, { dateStyle: 'long', timeZone: 'UTC' }, new Date(`${date}T00:00:00Z`));
}

/** An instant to the minute, in the office's time zone. */
export function momentIn(locale: Locale, instant: string): string {
  const zone = { timeZone: 'Asia/Tokyo' } as const;
  const at = new Date(instant);
  const day = format(locale, { dateStyle: 'long', ...zone }, at);
  const time = format(locale, { timeStyle: 'short', ...zone }, at);
  return locale === 'ja' ? `${day}${time}` : `${day}, ${time} (Tokyo)`;
}
