import type { Need, Seed } from '@musubi/catalog';
import { z } from 'zod';
import { inLanguage } from '../domain/in-language.js';
import type { Locale } from './shared.dto.js';

/** What need and seed have in common when they stand side by side. Everything is null when it is no longer visible. */
export const documentAnswer = z.object({
  version: z.int().nullable(),
  titleJa: z.string().nullable(), titleEn: z.string().nullable(),
  /** In the reader's language. */
  body: z.string().nullable(),
  bodyJa: z.string().nullable(), bodyEn: z.string().nullable(),
  keywords: z.array(z.string()), fieldCodes: z.array(z.string()),
  trl: z.int().nullable(), region: z.string().nullable(),
  /** Wanted by the need, usable with the seed. */
  equipment: z.array(z.string()),
});

export function toDocument(document: Need | Seed | undefined, locale: Locale): z.infer<typeof documentAnswer> {
  return {
    version: document?.version ?? null,
    titleJa: document?.titleJa ?? null, titleEn: document?.titleEn ?? null,
    body: inLanguage(locale, document?.bodyJa, document?.bodyEn),
    bodyJa: document?.bodyJa ?? null, bodyEn: document?.bodyEn ?? null,
    keywords: [...document?.keywords ?? []], fieldCodes: [...document?.fieldCodes ?? []],
    trl: document?.trl ?? null, region: document?.region ?? null, equipment: [...document?.equipment ?? []],
  };
}
