/** A text in the reader's language, else in the one it was written in. */
export function inLanguage(locale: 'ja' | 'en', ja: string | null | undefined, en: string | null | undefined): string | null {
  const [wanted, other] = locale === 'en' ? [en, ja] : [ja, en];
  return wanted || other || null;
}
