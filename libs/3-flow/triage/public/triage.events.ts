import { defineEvent } from '@musubi/platform/events/event-definition';
import { z } from 'zod';
import { declineReasons } from '../domain/decline-reason.js';

const about = { assignmentId: z.uuid(), needId: z.uuid(), companyId: z.uuid() };

/** Who took the matches up before it was their turn, and so knows of them already. */
const takenUp = { takenUpBy: z.uuid().optional() };

/**
 * A liaison owns a need in their university and others take part (aggregate: the assignment, tenant: the university). `matchIds` are on
 * their desks now; what waits for its turn comes later, as `matches.added`.
 */
export const needAssigned = defineEvent('need.assigned', 1, z.object({
  ...about,
  ownerUserId: z.uuid(),
  participantUserIds: z.array(z.uuid()),
  matchIds: z.array(z.uuid()),
  dueAt: z.iso.datetime(),
  ...takenUp,
}));

/** Further matches came onto the desks of an assignment that was already owned. */
export const matchesAdded = defineEvent('matches.added', 1, z.object({
  ...about,
  ownerUserId: z.uuid(),
  participantUserIds: z.array(z.uuid()),
  matchIds: z.array(z.uuid()),
  ...takenUp,
}));

export const matchAccepted = defineEvent('match.accepted', 1, z.object({
  ...about, matchId: z.uuid(), seedId: z.uuid(), engagementId: z.uuid(), acceptedBy: z.uuid(), ownerUserId: z.uuid(),
}));

/** A colleague of the same university answers for the match from now on. What was written with it stays in the history. */
export const matchHandedOver = defineEvent('match.handed_over', 1, z.object({
  ...about, matchId: z.uuid(), seedId: z.uuid(), from: z.uuid(), to: z.uuid(), handedOverBy: z.uuid(),
}));

export const matchDeclined = defineEvent('match.declined', 1, z.object({
  ...about, matchId: z.uuid(), seedId: z.uuid(), reason: z.enum(declineReasons), declinedBy: z.uuid(),
}));
