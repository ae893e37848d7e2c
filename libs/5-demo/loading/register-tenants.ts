import { unwrap } from '@musubi/kernel';
import { fictionalCorporateNumber } from '../reading/corporate-numbers.js';
import type { World } from '../reading/world.js';
import type { Doors } from './doors.js';

/** Ids of the tenants: universities by code, companies by key. */
export interface Tenants {
  readonly universities: ReadonlyMap<string, string>;
  readonly companies: ReadonlyMap<string, string>;
}

/** Makes every organisation in one transaction. To be tried with passwords alone, the demo world obliges nobody to have a second factor. */
export function registerTenants({ database, identity }: Doors, world: World): Promise<Tenants> {
  return database.asSystem(async () => {
    const universities = new Map<string, string>();
    for (const { domain, ...organisation } of world.organisations) {
      const made = unwrap(await identity.registerOrganisation({ ...organisation, mailDomain: domain, secondFactorFor: 'nobody' }));
      universities.set(organisation.code, made.id);
    }
    const companies = new Map<string, string>();
    for (const [place, { key, domain, ...company }] of world.companies.entries()) {
      const made = unwrap(await identity.registerOrganisation({
        ...company, kind: 'company', mailDomain: domain, corporateNumber: fictionalCorporateNumber(place),
      }));
      companies.set(key, made.id);
    }
    return { universities, companies };
  });
}
