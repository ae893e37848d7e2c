import { unwrap } from '@musubi/kernel';
import type { World, WorldAudience } from '../reading/world.js';
import type { Doors } from './doors.js';
import { idOf } from './register-university.js';
import type { Tenants } from './register-tenants.js';

interface Audience {
  readonly need: string;
  readonly universityIds: readonly string[];
  readonly liaisonIds: readonly string[];
}

/** For whom those needs are that are not for every university, in ids. */
export async function audiencesOf({ database, identity }: Doors, world: World, { universities }: Tenants): Promise<readonly Audience[]> {
  const domains = new Map(world.organisations.map(({ code, domain }) => [code, domain]));
  const personOf = async ({ university, mail }: NonNullable<WorldAudience['liaisons']>[number]): Promise<string> => {
    const person = await identity.personByEmail(`${mail}@${idOf(domains, university)}`);
    if (!person) throw new Error(`the demo world names ${mail}, who is not in it`);
    return person.id;
  };
  return database.asSystem(async () => {
    const found: Audience[] = [];
    for (const { need, universities: codes = [], liaisons = [] } of world.audiences) {
      const liaisonIds: string[] = [];
      for (const liaison of liaisons) liaisonIds.push(await personOf(liaison));
      found.push({ need, universityIds: codes.map((code) => idOf(universities, code)), liaisonIds });
    }
    return found;
  });
}

/** In the company's transaction that publishes its needs: nobody reads them before they are narrowed. */
export async function narrowAudiences({ catalog }: Doors, tenantId: string, audiences: readonly Audience[]): Promise<void> {
  const needs = await catalog.needsOfExternalIds(audiences.map(({ need }) => need));
  for (const { need: externalId, universityIds, liaisonIds } of audiences) {
    const need = needs.get(externalId);
    if (!need) continue;
    unwrap(await catalog.reviseNeed({ tenantId, userId: null }, need.id, { visibility: liaisonIds.length > 0 ? 'liaisons' : 'universities', universityIds, liaisonIds }));
  }
}
