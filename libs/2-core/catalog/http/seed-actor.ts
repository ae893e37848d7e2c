import type { Principal } from '@musubi/platform/http/principal';
import type { Actor } from '../application/actor.js';

/** A researcher changes the own seeds only. */
export function seedActorOf({ tenantId, userId, roles }: Principal): Actor {
  return { tenantId, userId, onlyOwn: !roles.includes('liaison') && !roles.includes('admin') };
}
