import { z } from 'zod';
import { seedDetailLevels } from '../public/seed.js';

const text = z.string().max(40_000).nullable();
const levels = z.enum(seedDetailLevels);

const detail = z.strictObject({ level: levels, bodyJa: text, bodyEn: text });

export const putDetailBody = z.strictObject({ detail: detail.nullable() });
export const ownDetail = z.object({ detail: z.object({ level: levels, bodyJa: z.string().nullable(), bodyEn: z.string().nullable() }).nullable() });
export const openedDetail = z.object({ bodyJa: z.string().nullable(), bodyEn: z.string().nullable() });
export const openingsAnswer = z.object({
  items: z.array(z.object({ id: z.uuid(), organisation: z.object({ id: z.uuid(), name: z.string() }), person: z.string(), openedAt: z.string() })),
});

export type PutDetailBody = z.infer<typeof putDetailBody>;
export type OwnDetail = z.infer<typeof ownDetail>;
export type OpenedDetail = z.infer<typeof openedDetail>;
export type OpeningsAnswer = z.infer<typeof openingsAnswer>;
