import { z } from 'zod';
import { maxNoteLength } from '../domain/decline-note.js';
import { declineReasons } from '../domain/decline-reason.js';

export const acceptBody = z.strictObject({});

export const acceptAnswer = z.object({ engagementId: z.uuid() });

export const declineBody = z.strictObject({
  reason: z.enum(declineReasons),
  /** Counted in characters by the domain; this only keeps out what is far too long. */
  note: z.string().max(maxNoteLength * 4).optional(),
  noteToCompany: z.boolean().optional(),
});

export type DeclineBody = z.infer<typeof declineBody>;

export const handOverBody = z.strictObject({ to: z.uuid(), note: declineBody.shape.note });

export type HandOverBody = z.infer<typeof handOverBody>;

export const handOverAnswer = z.object({ status: z.literal('handed_over') });

export const declineAnswer = z.object({ status: z.literal('declined') });
