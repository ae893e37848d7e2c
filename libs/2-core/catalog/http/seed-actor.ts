import type { Principal } from '@musubi/platform/http/principal';
import type { Scope } from '@musubi/platform/http/privilege';
import type { Actor } from '../application/actor.js';

/** A researcher reads and changes the own seeds only. */
export function seedActorOf({ tenantId, userId }: Principal, reach: ReadonlySet<Scope>): Actor {
  return { tenantId, userId, onlyOwn: !reach.has('organisation') };
}
