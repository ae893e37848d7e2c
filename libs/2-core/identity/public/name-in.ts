import type { Locale } from './person.js';

/** The name of an organisation or a department in the reader's language; empty for one that the reader does not find. */
export function nameIn(named: { readonly name: string; readonly nameEn: string | null } | undefined, locale: Locale): string {
  return (locale === 'en' ? named?.nameEn : undefined) ?? named?.name ?? '';
}
