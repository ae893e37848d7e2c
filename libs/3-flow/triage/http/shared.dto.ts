import type { PersonName } from '@musubi/identity';
import { z } from 'zod';
import { inLanguage } from '../domain/in-language.js';

export type Locale = 'ja' | 'en';

export const organisationAnswer = z.object({ id: z.uuid(), name: z.string() });

export const personAnswer = z.object({ id: z.uuid(), name: z.string() });

/** The title is null when the document is no longer visible to the reader. */
export const titledAnswer = z.object({ id: z.uuid(), title: z.string().nullable() });

/** An organisation or a department. */
interface Named {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
}

interface Titled {
  readonly titleJa: string | null;
  readonly titleEn: string | null;
}

export function toOrganisation(organisation: Named | undefined, locale: Locale): z.infer<typeof organisationAnswer> | null {
  return organisation ? { id: organisation.id, name: inLanguage(locale, organisation.name, organisation.nameEn) ?? organisation.name } : null;
}

export function toPerson(person: PersonName | undefined): z.infer<typeof personAnswer> | null {
  return person ? { id: person.id, name: person.name } : null;
}

export function titleOf(document: Titled | undefined, locale: Locale): string | null {
  return document ? inLanguage(locale, document.titleJa, document.titleEn) : null;
}
