import { unwrap } from '@musubi/kernel';
import type { World } from '../reading/world.js';
import { companyAdminEmail } from './demo-accounts.js';
import type { Doors } from './doors.js';
import { idOf } from './register-university.js';
import type { Tenants } from './register-tenants.js';

/** One user for each company, in its own tenant, and an administrator of the first story's company. */
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
  const adminEmail = companyAdminEmail(world);
  const tenantId = idOf(companies, [...domains].find(([, domain]) => adminEmail.endsWith(`@${domain}`))?.[0] ?? '');
  await database.inTenant({ tenantId }, async () =>
    unwrap(await identity.registerUser({ tenantId, email: adminEmail, name: '管野 理', roles: ['company_admin'], passwordHash })));
}
