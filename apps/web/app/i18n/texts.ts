/** A text in Japanese and English, side by side: the one cannot be written without the other. */
export type Text = readonly [ja: string, en: string];
export type Texts = { readonly [key: string]: Text | Texts };

export type InOneLanguage<T> = { readonly [Key in keyof T]: T[Key] extends Text ? string : InOneLanguage<T[Key]> };

export const languages = ['ja', 'en'] as const;
export type Language = (typeof languages)[number];

/** The same tree with one language's texts. */
export function inLanguage<T extends Texts>(texts: T, language: Language): InOneLanguage<T> {
  return Object.fromEntries(
    Object.entries(texts).map(([key, value]) => [key, isText(value) ? value[languages.indexOf(language)] : inLanguage(value, language)]),
  ) as InOneLanguage<T>;
}

function isText(value: Text | Texts): value is Text {
  return Array.isArray(value);
}
