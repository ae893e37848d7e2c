import { unwrap } from '@musubi/kernel';
import { fictionalCorporateNumber } from '../reading/corporate-numbers.js';
import type { World } from '../reading/world.js';
import { operatorEmail } from './demo-accounts.js';
import type { Doors } from './doors.js';

/** Who runs the platform, and a company that waits to be let in. */
export async function registerPlatform({ database, identity, entry }: Doors, world: World, passwordHash: string): Promise<void> {
  const tenantId = await database.asSystem(async () =>
    unwrap(await identity.registerOrganisation({ kind: 'platform', code: 'PLATFORM', name: '結び運営事務局', nameEn: 'Musubi Operations', secondFactorFor: 'nobody' })).id);
  await database.inTenant({ tenantId }, async () =>
    unwrap(await identity.registerUser({ tenantId, email: operatorEmail, name: '結城 操', roles: ['operator'], passwordHash })));
  await database.asSystem(() => entry.recordVerified({
    corporateNumber: fictionalCorporateNumber(world.companies.length), companyName: '雪国センサ株式会社', prefecture: '新潟県', industry: 'manufacturing', capital: 30_000_000, employees: 45,
    personName: '雪村 守', email: 'yukimura@yukiguni-sensor.example', locale: 'ja',
  }));
}
