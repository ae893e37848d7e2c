import type { NeedContent } from '@musubi/catalog';
import { unwrap } from '@musubi/kernel';
import type { World, WorldIntermediary } from '../reading/world.js';
import type { Doors } from './doors.js';
import { idOf } from './register-university.js';
import type { Tenants } from './register-tenants.js';

/** Who works there, by the intermediary's code. */
export type Clerks = ReadonlyMap<string, { readonly tenantId: string; readonly userId: string }>;

/** Banks, chambers and cities, each with one clerk. */
export async function registerIntermediaries({ database, identity }: Doors, world: World, passwordHash: string): Promise<Clerks> {
  const clerks = new Map<string, { tenantId: string; userId: string }>();
  for (const { code, name, nameEn, prefecture, domain, clerk } of world.intermediaries) {
    const { id: tenantId } = unwrap(await database.asSystem(() =>
      identity.registerOrganisation({ kind: 'intermediary', code, name, nameEn, prefecture, mailDomain: domain, secondFactorFor: 'nobody' })));
    const { id: userId } = unwrap(await database.inTenant({ tenantId }, () =>
      identity.registerUser({ tenantId, email: `${clerk.mail}@${domain}`, name: clerk.name, roles: ['intermediary'], passwordHash })));
    clerks.set(code, { tenantId, userId });
  }
  return clerks;
}

/** Each has a mandate of its client, and posted a need for it. */
export async function postForClients({ database, mandates }: Doors, world: World, { companies }: Tenants, clerks: Clerks): Promise<void> {
  for (const intermediary of world.intermediaries) {
    const [companyId, clerk] = [idOf(companies, intermediary.client), clerks.get(intermediary.code)];
    if (!clerk) throw new Error(`nobody works at ${intermediary.code}`);
    unwrap(await database.inTenant({ tenantId: companyId }, () =>
      mandates.give({ tenantId: companyId, userId: null }, clerk.tenantId, { validFrom: '2026-04-01', validUntil: null })));
    unwrap(await mandates.postNeed(clerk, companyId, contentOf(intermediary)));
  }
}

function contentOf({ need }: WorldIntermediary): NeedContent {
  return {
    titleJa: need.title_ja, titleEn: need.title_en, bodyJa: need.body_ja, bodyEn: need.body_en, mustHave: null, niceToHave: null,
    keywords: need.keywords, fieldCodes: need.fieldCodes, trl: null, region: need.region, budget: null, deadline: null, equipment: [],
    visibility: 'public', universityIds: [], liaisonIds: [], anonymous: false,
  };
}
