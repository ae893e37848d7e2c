import { unwrap } from '@musubi/kernel';
import type { World } from '../reading/world.js';
import type { Doors } from './doors.js';
import { idOf } from './register-university.js';
import type { Tenants } from './register-tenants.js';

/** One user for each company, in its own tenant. */
export async function registerCompanyUsers(
  { database, identity }: Doors, world: World, { companies }: Tenants, passwordHash: string,
): Promise<void> {
  const domains = new Map(world.companies.map(({ key, domain }) => [key, domain]));
  for (const { company, name, mail } of world.companyUsers) {
    const tenantId = idOf(companies, company);
    const email = `${mail}@${idOf(domains, company)}`;
    await database.inTenant({ tenantId }, async () =>
      unwrap(await identity.registerUser({ tenantId, email, name, roles: ['company'], passwordHash })));
  }
}
