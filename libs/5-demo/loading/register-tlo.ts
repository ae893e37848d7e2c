import { unwrap } from '@musubi/kernel';
import { ipOfficerEmail } from './demo-accounts.js';
import type { Doors } from './doors.js';

interface Granting {
  readonly tenantId: string;
  readonly adminId: string;
}

/** An outside technology licensing organisation with its officer, and the model university's grant to it. */
export async function registerTlo({ database, identity, tlos }: Doors, { tenantId: universityId, adminId }: Granting, passwordHash: string): Promise<void> {
  const tenantId = await database.asSystem(async () => unwrap(await identity.registerOrganisation({
    kind: 'tlo', code: 'MICHINOKU-TLO', name: '株式会社みちのくTLO', nameEn: 'Michinoku TLO', prefecture: '宮城県', secondFactorFor: 'nobody',
  })).id);
  await database.inTenant({ tenantId }, async () =>
    unwrap(await identity.registerUser({ tenantId, email: ipOfficerEmail, name: '初名 灯', roles: ['ip_officer'], passwordHash })));
  await database.inTenant({ tenantId: universityId, userId: adminId }, async () =>
    unwrap(await tlos.give({ tenantId: universityId, userId: adminId }, { tloId: tenantId, validFrom: '2021-04-01', validUntil: null })));
}
