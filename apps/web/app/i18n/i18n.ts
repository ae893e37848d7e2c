import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { allTexts } from './all-texts';
import { type InOneLanguage, inLanguage, type Language, languages } from './texts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: InOneLanguage<typeof allTexts> };
  }
}

const storageKey = 'musubi.language';

export const i18n = createInstance();

void i18n.use(initReactI18next).init({
  lng: startLanguage(),
  fallbackLng: 'ja',
  initAsync: false,
  interpolation: { escapeValue: false },
  resources: Object.fromEntries(languages.map((language) => [language, { translation: inLanguage(allTexts, language) }])),
});
document.documentElement.lang = currentLanguage();

export function currentLanguage(): Language {
  return i18n.language === 'en' ? 'en' : 'ja';
}

export async function switchLanguage(language: Language): Promise<void> {
  localStorage.setItem(storageKey, language);
  document.documentElement.lang = language;
  await i18n.changeLanguage(language);
}

function startLanguage(): Language {
  return localStorage.getItem(storageKey) === 'en' ? 'en' : 'ja';
}
