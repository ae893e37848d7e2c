import { z } from 'zod';
import { explanationAnswer } from '../public/explanation-answer.js';

const band = z.enum(['strong', 'likely', 'possible']);

/** Answer of `GET /needs/{id}/matches`. */
export const needMatchesAnswer = z.object({
  /** `pending`: not ready yet; an empty list then says nothing. */
  status: z.enum(['ready', 'pending']),
  items: z.array(z.object({
    id: z.uuid(),
    rank: z.int(),
    score: z.number(),
    band,
    /** Of being taken up, 0–1; null until the university's own decisions tell. */
    probability: z.number().nullable(),
    seed: z.object({ id: z.uuid(), title: z.string(), department: z.string(), university: z.string() }),
    explanation: explanationAnswer,
  })),
  /** Why nothing could be found: the need has no words, or none that any research has. Null where there are matches, or none fits. */
  reason: z.enum(['matching.no_words', 'matching.no_known_words']).nullable(),
  /** Seeds of different departments of one university that together answer what no single one does. */
  teams: z.array(z.object({
    university: z.string(),
    /** What the need asks for, in its own words. */
    aspects: z.array(z.string()),
    /** `covers`: which aspects, by their place in the list. */
    members: z.array(z.object({ matchId: z.uuid(), covers: z.array(z.int()) })),
  })),
});

export type NeedMatchesAnswer = z.infer<typeof needMatchesAnswer>;
