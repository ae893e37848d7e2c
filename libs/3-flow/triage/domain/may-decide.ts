import type { Actor } from './actor.js';

/** The need's owner, those who take part and the university's admins decide on its matches; nobody else does. */
export function mayDecide(
  people: { readonly tenantId: string; readonly ownerUserId: string | undefined; readonly participantUserIds: ReadonlySet<string> },
  actor: Actor,
): boolean {
  if (actor.tenantId !== people.tenantId) return false;
  return actor.roles.includes('admin') || actor.userId === people.ownerUserId || people.participantUserIds.has(actor.userId);
}
