import { researchersOf } from '../reading/researchers.js';
import type { World, WorldStaff } from '../reading/world.js';

/** Of every account of the demo world, and of nothing else. */
export const demoPassword = 'musubi-demo-2021';

export interface DemoAccount {
  readonly role: 'company' | 'company_admin' | 'researcher' | 'operator' | 'intermediary' | 'ip_officer' | WorldStaff['role'];
  readonly email: string;
  readonly password: string;
}

export const operatorEmail = 'yuki.misao@musubi-platform.example';
export const ipOfficerEmail = 'hatsumei.akari@michinoku-tlo.example';

/** The story to try first: a need whose expected seeds, liaison and researcher all stand in one department. */
const firstNeed = 'N-MAT-02';
const secondCompany = 'C-MAT-03';

/** Accounts to print: a company, the liaison and a researcher its need leads to, an admin, a second company, the platform's operator, who else works there, the bank of the first company, that company's administrator, and an outside TLO's officer. */
export function demoAccounts(world: World): DemoAccount[] {
  const need = found(world.needs, ({ externalId }) => externalId === firstNeed);
  const seed = found(world.seeds, ({ externalId }) => externalId === need.expected[0]);
  const university = found(world.organisations, ({ code }) => code === seed.university);
  const staff = world.staff.filter((person) => person.university === university.code);
  const liaison = found(staff, ({ departments }) => departments?.includes(seed.department) ?? false);
  const admin = found(staff, ({ role }) => role === 'admin');
  const researcher = found(researchersOf(world.seeds), ({ university: code, name }) => code === university.code && name === seed.researcher);
  const at = (role: DemoAccount['role'], mail: string): DemoAccount => ({ role, email: `${mail}@${university.domain}`, password: demoPassword });
  return [
    companyAccount(world, need.company), at('liaison', liaison.mail), at('researcher', researcher.mail), at('admin', admin.mail),
    companyAccount(world, secondCompany), { role: 'operator', email: operatorEmail, password: demoPassword },
    ...(['contract_officer', 'auditor'] as const).map((role) => at(role, found(staff, (person) => person.role === role).mail)),
    ...world.intermediaries.map(({ clerk, domain }): DemoAccount => ({ role: 'intermediary', email: `${clerk.mail}@${domain}`, password: demoPassword })),
    { role: 'company_admin', email: companyAdminEmail(world), password: demoPassword }, { role: 'ip_officer', email: ipOfficerEmail, password: demoPassword },
  ];
}

export function companyAdminEmail(world: World): string {
  const { company } = found(world.needs, ({ externalId }) => externalId === firstNeed);
  return `kanri@${found(world.companies, ({ key }) => key === company).domain}`;
}

function companyAccount(world: World, key: string): DemoAccount {
  const { domain } = found(world.companies, (company) => company.key === key);
  const { mail } = found(world.companyUsers, ({ company }) => company === key);
  return { role: 'company', email: `${mail}@${domain}`, password: demoPassword };
}

function found<Item>(items: readonly Item[], wanted: (item: Item) => boolean): Item {
  const item = items.find(wanted);
  if (item === undefined) throw new Error('the demo world lacks what its first story needs');
  return item;
}
