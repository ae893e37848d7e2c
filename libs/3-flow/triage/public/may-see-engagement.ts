import type { Actor } from '../domain/actor.js';
import type { Engagement } from './engagement.js';

/**
 * Need to know, also inside a university: its admins and the people of the case, and the users of
 * the company. Row-level security keeps everybody else out; this keeps out colleagues.
 */
export function maySeeEngagement(engagement: Engagement, actor: Actor): boolean {
  if (actor.tenantId === engagement.companyId) return true;
  return mayWorkOnEngagement(engagement, actor);
}

/** Who may change the case: its university's admins, its owner and its participants. */
export function mayWorkOnEngagement(engagement: Engagement, actor: Actor): boolean {
  if (actor.tenantId !== engagement.tenantId) return false;
  return actor.roles.includes('admin')
    || actor.userId === engagement.ownerUserId
    || engagement.participantUserIds.includes(actor.userId);
}
