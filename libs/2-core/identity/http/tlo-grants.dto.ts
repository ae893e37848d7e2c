import { z } from 'zod';
import { nameIn } from '../public/name-in.js';
import type { Organisation } from '../public/organisation.js';
import type { TloGrant } from '../public/tlo-grant.js';

const named = z.object({ id: z.uuid(), name: z.string() });

export const giveTloGrantBody = z.strictObject({ tloId: z.uuid(), validFrom: z.iso.date(), validUntil: z.iso.date().nullish() });
export type GiveTloGrantBody = z.infer<typeof giveTloGrantBody>;

export const givenTloGrant = z.object({ id: z.uuid() });

export const tloGrantsAnswer = z.object({
  items: z.array(z.object({
    id: z.uuid(), tlo: named, validFrom: z.string(), validUntil: z.string().nullable(), grantedBy: z.string(), grantedAt: z.string(), endedAt: z.string().nullable(), inForce: z.boolean(),
  })),
  /** Whom a grant can be given to. */
  tlos: z.array(named),
});
export type TloGrantsAnswer = z.infer<typeof tloGrantsAnswer>;

export function toTloGrants({ grants, tlos }: { grants: readonly TloGrant[]; tlos: readonly Organisation[] }, locale: 'ja' | 'en'): TloGrantsAnswer {
  return {
    items: grants.map(({ id, tlo, validFrom, validUntil, grantedBy, grantedAt, endedAt, inForce }) => ({
      id, tlo: { id: tlo.id, name: tlo.name }, validFrom, validUntil, grantedBy, grantedAt: grantedAt.toISOString(), endedAt: endedAt?.toISOString() ?? null, inForce,
    })),
    tlos: tlos.map((tlo) => ({ id: tlo.id, name: nameIn(tlo, locale) })),
  };
}
