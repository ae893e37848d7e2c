import { z } from 'zod';
import type { TypedNeed } from '../domain/preview/typed-need.js';

const text = (longest: number) => z.string().max(longest);

/** As in `POST /needs`, but nothing is required yet. */
export const previewBody = z.strictObject({
  title: text(400).optional(), body: text(40_000).optional(), mustHave: text(8_000).nullish(), niceToHave: text(8_000).nullish(),
  keywords: z.array(text(200)).max(100).optional(), fieldCodes: z.array(text(20)).max(50).optional(), region: text(40).nullish(),
});

export type PreviewBody = z.infer<typeof previewBody>;

export function typedNeed({ title, body, mustHave, niceToHave, keywords, fieldCodes, region }: PreviewBody): TypedNeed {
  return {
    title: title ?? '', body: body ?? '', mustHave: mustHave ?? '', niceToHave: niceToHave ?? '', keywords: keywords ?? [], fieldCodes: fieldCodes ?? [], region: region ?? null,
  };
}

const span = { start: z.int(), end: z.int() };

export const previewAnswer = z.object({
  /** `no_words`: nothing was typed that could be looked for. `away`: the search does not answer now; that nothing is listed says nothing. */
  status: z.enum(['ready', 'no_words', 'away']),
  /** At most five, best first. */
  items: z.array(z.object({
    seed: z.object({ id: z.uuid(), title: z.string(), department: z.string(), university: z.string() }),
    /** The sentence of the seed in which most of it meets. */
    passage: z.string().nullable(),
    /** Weightiest first; places in UTF-16 units, end exclusive. */
    words: z.array(z.object({
      word: z.string(), weight: z.number(),
      typed: z.array(z.object({ field: z.enum(['title', 'body', 'mustHave', 'niceToHave', 'keywords']), item: z.int().optional(), ...span })),
      seed: z.array(z.object({ in: z.enum(['title', 'passage']), ...span })),
    })),
  })),
});

export type PreviewAnswer = z.infer<typeof previewAnswer>;
