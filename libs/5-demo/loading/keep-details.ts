import { unwrap } from '@musubi/kernel';
import { fictionalCorporateNumber } from '../reading/corporate-numbers.js';
import type { World } from '../reading/world.js';
import type { Doors } from './doors.js';
import { idOf } from './register-university.js';
import type { Tenants } from './register-tenants.js';

/** The confidential parts of some seeds, the agreement that one of them asks for, and who opened what. */
export async function keepDetails(doors: Doors, world: World, tenants: Tenants): Promise<void> {
  const seeds = await writeDetails(doors, world, tenants);
  await recordNdas(doors, world, tenants);
  await openDetails(doors, world, tenants, seeds);
}

/** @returns ids of the seeds by their external ids */
async function writeDetails({ database, catalog, confidential }: Doors, world: World, { universities }: Tenants): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const [code, tenantId] of universities) {
    const own = new Set(world.seeds.filter(({ university }) => university === code).map(({ externalId }) => externalId));
    const details = world.details.filter(({ seed }) => own.has(seed));
    await database.inTenant({ tenantId }, async () => {
      const seeds = await catalog.seedsOfExternalIds(tenantId, details.map(({ seed }) => seed));
      for (const [externalId, { id }] of seeds) ids.set(externalId, id);
      for (const { seed, level, body_ja: bodyJa, body_en: bodyEn = null } of details) {
        unwrap(await confidential.writeDetail({ tenantId, userId: null }, idOf(ids, seed), { level, bodyJa, bodyEn }));
      }
    });
  }
  return ids;
}

async function recordNdas(doors: Doors, world: World, { universities }: Tenants): Promise<void> {
  const places = new Map(world.companies.map(({ key }, place) => [key, fictionalCorporateNumber(place)]));
  const domains = new Map(world.organisations.map(({ code, domain }) => [code, domain]));
  for (const { university, company, document: documentName, validFrom, recordedBy } of world.ndas) {
    const tenantId = idOf(universities, university);
    const userId = await personOf(doors, `${recordedBy}@${idOf(domains, university)}`);
    const agreement = { corporateNumber: idOf(places, company), documentName, validFrom, validUntil: null };
    await doors.database.inTenant({ tenantId, userId }, async () => unwrap(await doors.confidential.recordNda({ tenantId, userId }, agreement)));
  }
}

/** By the company's own person, each in a transaction of its own as over HTTP: the opening is what shows the text. */
async function openDetails(doors: Doors, world: World, { companies }: Tenants, seeds: ReadonlyMap<string, string>): Promise<void> {
  const addresses = new Map(world.companyUsers.map(({ company, mail }) => [company, `${mail}@${world.companies.find(({ key }) => key === company)?.domain ?? ''}`]));
  for (const { seed, company } of world.openings) {
    const tenantId = idOf(companies, company);
    const userId = await personOf(doors, idOf(addresses, company));
    await doors.database.inTenant({ tenantId, userId }, async () => unwrap(await doors.confidential.open({ tenantId, userId, roles: ['company'] }, idOf(seeds, seed))));
  }
}

async function personOf({ database, identity }: Doors, email: string): Promise<string> {
  const person = await database.asSystem(() => identity.personByEmail(email));
  if (!person) throw new Error(`the demo world names ${email}, who is not in it`);
  return person.id;
}
