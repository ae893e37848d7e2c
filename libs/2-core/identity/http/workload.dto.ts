import { z } from 'zod';
import type { Workload } from '../application/keep-workload.js';
import { fewestWeeklyMatches, mostWeeklyMatches } from '../domain/weekly-matches.js';

const weekly = z.int().min(fewestWeeklyMatches).max(mostWeeklyMatches);

export const workloadAnswer = z.object({
  /** New matches for one liaison in a week, Monday to Sunday in Tokyo. */
  weeklyMatches: weekly,
  /** Null: as the university says. */
  liaisons: z.array(z.object({ userId: z.uuid(), name: z.string(), weeklyMatches: weekly.nullable() })),
});

export type WorkloadAnswer = z.infer<typeof workloadAnswer>;

export const workloadBody = z.strictObject({
  weeklyMatches: weekly.optional(),
  liaisons: z.array(z.strictObject({ userId: z.uuid(), weeklyMatches: weekly.nullable() })).max(500).optional(),
});

export type WorkloadBody = z.infer<typeof workloadBody>;

export function toWorkloadAnswer({ weeklyMatches, liaisons }: Workload): WorkloadAnswer {
  return { weeklyMatches, liaisons: liaisons.map(({ userId, name, weeklyMatches: own }) => ({ userId, name, weeklyMatches: own })) };
}
