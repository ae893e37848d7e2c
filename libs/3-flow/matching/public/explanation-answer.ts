import { z } from 'zod';

const span = z.object({ field: z.enum(['title_ja', 'title_en', 'body_ja', 'body_en', 'keywords', 'field']), item: z.int().optional(), start: z.int(), end: z.int() });
const facetValue = z.union([z.string(), z.number(), z.null()]);
const evidence = z.object({
  facet: z.enum(['fieldCodes', 'trl', 'budget', 'region', 'sme', 'pastWork', 'availability', 'equipment', 'keywords']),
  /** −1 conflicts … 1 agrees. */
  value: z.number(),
  need: z.array(facetValue), seed: z.array(facetValue),
});

/** Why a need and a seed were put together. Spans are in UTF-16 units of the texts as they are in each language. */
export const explanationAnswer = z.object({
  version: z.int(),
  /** Plain sentences in the caller's language; the first says what is asked and what is offered. */
  sentences: z.array(z.string()),
  /** What the first sentence quotes; null where the caller may not see the text. */
  phrases: z.object({ need: z.string().nullable(), seed: z.string().nullable() }),
  meetingWords: z.array(z.object({
    term: z.string(),
    /** As the need and as the seed write it. */
    word: z.string(), seedWord: z.string(),
    /** The seed says it in the other language. */
    translation: z.boolean(),
    need: z.array(span), seed: z.array(span),
    /** Share of what the need says, 0–1. */
    weight: z.number(),
  })),
  /** `missing`: asked for, and the seed says nothing of it. `unclear`: both say something that cannot be compared. */
  facets: z.object({ agreeing: z.array(evidence), missing: z.array(evidence), conflicting: z.array(evidence), unclear: z.array(evidence) }),
  /** What each feature of the model gave, largest part first; the sizes of the shares add up to 1. */
  features: z.array(z.object({ feature: z.string(), value: z.number(), share: z.number() })),
  /** What the university decided before on a need like this one. */
  decision: z.object({ outcome: z.enum(['accepted', 'declined', 'contracted']), of: z.enum(['seed', 'department']), month: z.string() }).nullable(),
  /** What scored it. `basis`: what was learnt of meanings then; null before anything was. `embedder`: the service that was to compare meanings instead; with it and without a basis, it was away. `terms`: the table of words in the two languages; null where there was none. `learnt`: version of the university's own weights; 0 are the defaults. */
  model: z.object({ name: z.string(), version: z.string(), analyser: z.string(), basis: z.string().nullable(), embedder: z.string().nullable(), terms: z.string().nullable(), learnt: z.int() }),
});

export type ExplanationAnswer = z.infer<typeof explanationAnswer>;
