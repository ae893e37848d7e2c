import { nameIn, type Organisation } from '@musubi/identity';
import { z } from 'zod';
import { mandateStates } from '../domain/mandate.js';
import type { Mandate } from '../public/mandate.js';

const named = z.object({ id: z.uuid(), name: z.string() });

export const giveMandateBody = z.strictObject({ intermediaryId: z.uuid(), validFrom: z.iso.date(), validUntil: z.iso.date().nullish() });
export type GiveMandateBody = z.infer<typeof giveMandateBody>;

export const mandateGiven = z.object({ id: z.uuid() });

export const mandatesAnswer = z.object({
  items: z.array(z.object({
    id: z.uuid(), company: named, intermediary: named, validFrom: z.string(), validUntil: z.string().nullable(), endedAt: z.string().nullable(), state: z.enum(mandateStates),
  })),
});
export type MandatesAnswer = z.infer<typeof mandatesAnswer>;

export function toMandates(mandates: readonly Mandate[], organisations: ReadonlyMap<string, Organisation>, locale: 'ja' | 'en'): MandatesAnswer {
  const party = (id: string): z.infer<typeof named> => ({ id, name: nameIn(organisations.get(id), locale) });
  return {
    items: mandates.map(({ id, companyId, intermediaryId, validFrom, validUntil, endedAt, state }) => ({
      id, company: party(companyId), intermediary: party(intermediaryId), validFrom, validUntil, endedAt: endedAt?.toISOString() ?? null, state,
    })),
  };
}
