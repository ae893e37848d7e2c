import { unwrap } from '@musubi/kernel';
import type { HistoricContract } from '@musubi/contracting';
import { incomeTargets } from '../history/income-targets.js';
import { demoPolicies } from '../history/overhead-policies.js';
import { planHistory } from '../history/plan-history.js';
import type { PlannedContract } from '../history/planned-contract.js';
import type { World } from '../reading/world.js';
import type { Doors } from './doors.js';
import { idOf, type RegisteredUniversity } from './register-university.js';
import type { Tenants } from './register-tenants.js';
import { stateGoals } from './state-goals.js';

const model = 'MICHINOKU';
const planSource = '第3期の中期計画（モデル大学の計画値）';

/** Overhead policies of every university; contracts, receipts, plans and stated figures of the model university. */
export async function recordPast(doors: Doors, world: World, tenants: Tenants, university: RegisteredUniversity): Promise<void> {
  const { database, contracting, reporting } = doors;
  for (const { university: code, validFrom, policy, note } of demoPolicies) {
    const tenantId = idOf(tenants.universities, code);
    await database.inTenant({ tenantId }, () => contracting.addOverheadPolicy(tenantId, validFrom, policy, note));
  }
  const tenantId = idOf(tenants.universities, model);
  const past = planHistory(world).map((contract) => historic(contract, world, tenants, university));
  await database.inTenant({ tenantId }, async () => {
    unwrap(await contracting.recordHistory(tenantId, past));
    for (const { fiscalYear, plan } of incomeTargets) {
      await reporting.setPlan({ tenantId, fiscalYear, amount: plan, validFrom: `${fiscalYear}-04-01`, source: planSource });
    }
    await stateGoals(doors, tenantId);
  });
}

function historic(
  contract: PlannedContract, world: World, { companies }: Tenants, { departments, staff }: RegisteredUniversity,
): HistoricContract {
  const { company, department, ...terms } = contract;
  const liaison = world.staff.find((person) => person.university === model && person.departments?.includes(department));
  return {
    ...terms,
    companyId: idOf(companies, company),
    departmentId: idOf(departments, department),
    ownerUserId: liaison ? idOf(staff, liaison.mail) : null,
  };
}
