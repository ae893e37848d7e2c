import { z } from 'zod';
import { gateLights, gateOutcomes } from '../../domain/progress/stage-gate.js';

const day = z.iso.date();
const days = z.array(z.int()).max(20);

export const setStageGateBody = z.strictObject({
  name: z.string().trim().min(1).max(200), dueDate: day, firstReviewDate: day.nullable().default(null),
  /** It is owed once the gate is passed. */
  instalmentId: z.uuid().nullable().default(null),
});

export const reportStageGateBody = z.strictObject({
  outcome: z.enum(gateOutcomes), light: z.enum(gateLights), summary: z.string().trim().min(1).max(4_000), nextReviewDate: day.nullable().default(null),
});

export const stageGateAnswer = z.object({
  id: z.string(), contractId: z.string(), name: z.string(), dueDate: z.string(), instalmentId: z.string().nullable(), amount: z.int(),
  state: z.enum(['open', 'passed', 'failed']), light: z.enum(gateLights), nextReviewDate: z.string().nullable(),
  reports: z.array(z.object({
    id: z.string(), reportedOn: z.string(), outcome: z.enum(gateOutcomes), light: z.enum(gateLights), summary: z.string(), nextReviewDate: z.string().nullable(),
  })),
});

/** `linked`: what hangs on results; `recognised`: what of it is earned. Whole yen, tax included. */
export const stageGateList = z.object({ items: z.array(stageGateAnswer), linked: z.int(), recognised: z.int(), nextCursor: z.null() });

export const reminderDaysBody = z.strictObject({ before: days, after: days });
export const reminderDaysAnswer = z.object({ before: z.array(z.int()), after: z.array(z.int()) });

export type SetStageGateBody = z.infer<typeof setStageGateBody>;
export type ReportStageGateBody = z.infer<typeof reportStageGateBody>;
export type StageGateAnswer = z.infer<typeof stageGateAnswer>;
export type StageGateList = z.infer<typeof stageGateList>;
export type ReminderDaysBody = z.infer<typeof reminderDaysBody>;
export type ReminderDaysAnswer = z.infer<typeof reminderDaysAnswer>;
