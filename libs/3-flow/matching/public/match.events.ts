import { defineEvent } from '@musubi/platform/events/event-definition';
import { z } from 'zod';
import { LESSONS, outcomes } from '../domain/learning/decided-need.js';

const band = z.enum(['strong', 'likely', 'possible']);

/**
 * A need has matches in one university (aggregate: the need, tenant: the university). One event per
 * need version and university when the need was matched, and one per later seed that meets the need.
 * `matches` lists what is new or still standing, best first; `score`, 0–1, orders them among those of other needs, and so does
 * `probability`, of being taken up, where the university's own decisions tell it: then of all of them.
 */
export const matchesProposed = defineEvent('matches.proposed', 1, z.object({
  needId: z.uuid(),
  needVersion: z.int().positive(),
  companyId: z.uuid(),
  /** `need`: the full list for this need version replaces the one before. `seed`: one match is added. */
  reason: z.enum(['need', 'seed']),
  matches: z.array(z.object({ matchId: z.uuid(), seedId: z.uuid(), departmentId: z.uuid(), band, rank: z.int().positive(), score: z.number().optional(), probability: z.number().optional() })),
}));

/** Matches no longer stand: the need or the seed was withdrawn, or a new version no longer meets. */
export const matchesWithdrawn = defineEvent('matches.withdrawn', 1, z.object({
  needId: z.uuid(),
  companyId: z.uuid(),
  matchIds: z.array(z.uuid()),
  reason: z.enum(['need_withdrawn', 'seed_withdrawn', 'no_longer_meets']),
}));

/** A version of a need was matched; it becomes findable for later seeds next (aggregate: the need, tenant: its company). */
export const needMatched = defineEvent('need.matched', 1, z.object({ needId: z.uuid(), version: z.int().positive() }));

/** A member of a need's team is gone, or a seed has come that might be one (aggregate: the need, tenant: the university). */
export const teamOutdated = defineEvent('need.team_outdated', 1, z.object({ needId: z.uuid() }));

/** A seed can be found by the matcher; open needs are asked for it next (aggregate: the seed, tenant: its university). */
export const seedIndexed = defineEvent('seed.indexed', 1, z.object({ seedId: z.uuid(), version: z.int().positive() }));

/**
 * What became of a match (aggregate: the match, tenant: its university). Declared here and published by the contexts in which
 * people decide, so that matching learns from them without knowing them. `reason` is the decider's own word for a decline. A
 * `handed_over` match is still open: whatever decides it replaces that.
 */
export const matchDecided = defineEvent('match.decided', 1, z.object({
  matchId: z.uuid(),
  outcome: z.enum(outcomes),
  lesson: z.enum(LESSONS),
  reason: z.string().optional(),
}));

/** Somebody asked for a model to be learnt now (aggregate and tenant: the university). */
export const learningRequested = defineEvent('learning.requested', 1, z.object({ universityId: z.uuid() }));
