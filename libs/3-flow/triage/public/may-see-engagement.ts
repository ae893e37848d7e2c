import type { Actor } from '../domain/actor.js';
import type { Engagement } from './engagement.js';

/** Who sees each case of the university, whether taking part or not. */
const seeEveryCase = ['admin', 'contract_officer', 'auditor'];
const workOnEveryCase = ['admin', 'contract_officer'];

export function maySeeEveryCase({ roles }: Pick<Actor, 'roles'>): boolean {
  return seeEveryCase.some((role) => roles.includes(role));
}

/**
 * Need to know, also inside a university: the people of the case and those who see every one, and the users of
 * the company. Row-level security keeps everybody else out; this keeps out colleagues.
 */
export function maySeeEngagement(engagement: Engagement, actor: Actor): boolean {
  if (actor.tenantId === engagement.companyId) return true;
  return mayWorkOnEngagement(engagement, actor) || (actor.tenantId === engagement.tenantId && maySeeEveryCase(actor));
}

/** Who may change the case's contracts: its university's admins and contract officers, its owner and its participants. */
export function mayWorkOnEngagement(engagement: Engagement, actor: Actor): boolean {
  if (actor.tenantId !== engagement.tenantId || actor.roles.includes('auditor')) return false;
  return workOnEveryCase.some((role) => actor.roles.includes(role))
    || actor.userId === engagement.ownerUserId
    || engagement.participantUserIds.includes(actor.userId);
}
