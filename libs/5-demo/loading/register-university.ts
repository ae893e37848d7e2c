import { unwrap } from '@musubi/kernel';
import { fieldCodesOf, researchersOf } from '../reading/researchers.js';
import type { World, WorldOrganisation, WorldStaff } from '../reading/world.js';
import type { Doors } from './doors.js';
import { setInvoiceIssuer } from './set-invoice-issuer.js';

/** What later steps need of a university: ids by department code and by the staff's `mail`. */
export interface RegisteredUniversity {
  readonly departments: ReadonlyMap<string, string>;
  readonly staff: ReadonlyMap<string, string>;
}

interface Place {
  readonly doors: Doors;
  readonly world: World;
  readonly university: WorldOrganisation;
  readonly tenantId: string;
  readonly passwordHash: string;
}

/** Departments, researchers, liaisons and admins of one university, in one transaction. */
export function registerUniversity(place: Place): Promise<RegisteredUniversity> {
  return place.doors.database.inTenant({ tenantId: place.tenantId }, async () => {
    const departments = await registerDepartments(place);
    const staff = await registerPeople(place, staffOf(place).map(({ name, mail, role }) => ({ name, mail, role })));
    const researchers = researchersOf(place.world.seeds).filter(({ university }) => university === place.university.code);
    await registerPeople(place, researchers.map(({ name, mail }) => ({ name, mail, role: 'researcher' })));
    await assignLiaisons(place, departments, staff);
    await setInvoiceIssuer(place.doors, place.university, place.tenantId);
    return { departments, staff };
  });
}

async function registerDepartments({ doors, world, university, tenantId }: Place): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { code, name, nameEn, hub } of world.departments.filter((department) => department.university === university.code)) {
    const fieldCodes = fieldCodesOf(world.seeds, university.code, code);
    ids.set(code, unwrap(await doors.identity.registerDepartment({ tenantId, code, name, nameEn, hub, fieldCodes })).id);
  }
  return ids;
}

async function registerPeople(
  { doors, university, tenantId, passwordHash }: Place,
  people: readonly { readonly name: string; readonly mail: string; readonly role: 'researcher' | WorldStaff['role'] }[],
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { name, mail, role } of people) {
    const email = `${mail}@${university.domain}`;
    ids.set(mail, unwrap(await doors.identity.registerUser({ tenantId, email, name, roles: [role], passwordHash })).id);
  }
  return ids;
}

async function assignLiaisons(place: Place, departments: ReadonlyMap<string, string>, staff: ReadonlyMap<string, string>): Promise<void> {
  const { doors, world, university, tenantId } = place;
  for (const liaison of staffOf(place).filter(({ role }) => role === 'liaison')) {
    const own = liaison.departments ?? [];
    await doors.identity.assignLiaison({
      tenantId,
      userId: idOf(staff, liaison.mail),
      departmentIds: own.map((code) => idOf(departments, code)),
      deputyUserId: liaison.deputy === undefined ? undefined : idOf(staff, liaison.deputy),
      absentFrom: liaison.absentFrom,
      fieldCodes: [...new Set(own.flatMap((code) => fieldCodesOf(world.seeds, university.code, code)))],
      headquarters: liaison.headquarters,
    });
  }
}

function staffOf({ world, university }: Place): WorldStaff[] {
  return world.staff.filter((person) => person.university === university.code);
}

/** The id of what the world's files name; throws Error when they name nothing. */
export function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`the demo world names ${key}, which is not in it`);
  return id;
}
