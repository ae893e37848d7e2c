const japanese = /[\p{scx=Hira}\p{scx=Kana}\p{Script=Han}]/u;

/** One kana or kanji makes a text Japanese: English texts have none, Japanese ones are full of Latin terms. */
export function languageOf(text: string): 'ja' | 'en' {
  return japanese.test(text) ? 'ja' : 'en';
}

/** Puts a text of unknown language where it belongs, beside an explicit English one. */
export function byLanguage(text: string | null, english: string | null): { ja: string | null; en: string | null } {
  if (text === null || text === '') return { ja: null, en: english };
  if (languageOf(text) === 'en') return { ja: null, en: english ?? text };
  return { ja: text, en: english };
}
