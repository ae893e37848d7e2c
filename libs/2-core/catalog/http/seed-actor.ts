import type { Principal } from '@musubi/platform/http/principal';
import type { Actor } from '../application/actor.js';

/** A researcher reads and changes the own seeds only. */
export function seedActorOf({ tenantId, userId, roles }: Principal): Actor {
  return { tenantId, userId, onlyOwn: !['liaison', 'admin', 'auditor'].some((role) => roles.includes(role)) };
}
