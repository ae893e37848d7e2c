import { checkPassword, IdentityFacade, normaliseEmail, type Organisation } from '@musubi/identity';
import type { DomainError, Result } from '@musubi/kernel';
import { Database } from '@musubi/platform/database/database';
import { StartProblem } from '@musubi/platform/embedded/start-problem';
import type { INestApplicationContext } from '@nestjs/common';

export interface CreateAdminOrder {
  readonly email: string;
  readonly password: string;
  readonly organisation?: string | undefined;
  readonly organisationName?: string | undefined;
  readonly college?: boolean | undefined;
  readonly name?: string | undefined;
  /** `operator`: of the platform, which has one organisation of its own. `intermediary`: of a bank, chamber or city, which nobody registers otherwise. */
  readonly role?: 'admin' | 'operator' | 'intermediary' | undefined;
}

const platform = { kind: 'platform', code: 'PLATFORM', name: 'Musubi' } as const;

/** Makes the account, and the organisation when it is new and named. Throws StartProblem with one clear line. */
export async function createAdmin(application: INestApplicationContext, order: CreateAdminOrder): Promise<{ email: string; organisation: string; what: string }> {
  const database = application.get(Database, { strict: false });
  const identity = application.get(IdentityFacade, { strict: false });
  // Checked before a university is registered, which is a transaction of its own.
  const email = told(normaliseEmail(order.email));
  told(checkPassword(order.password, { email, name: order.name }));
  const organisation = await database.asSystem(async () => {
    if (await identity.personByEmail(email)) throw new StartProblem(`Nothing was made: ${email} belongs to an account already.`);
    return order.role === 'operator' ? await platformOf(identity, order) : await find(identity, order) ?? register(identity, order);
  });
  const person = told(await database.inTenant({ tenantId: organisation.id }, () => identity.registerUser({
    tenantId: organisation.id, email, password: order.password,
    name: order.name ?? email.split('@')[0] ?? email, roles: [order.role ?? 'admin'],
  })));
  return { email: person.email, organisation: organisation.name, what: order.role === 'operator' ? 'an operator' : order.role === 'intermediary' ? 'a member' : 'an administrator' };
}

async function platformOf(identity: IdentityFacade, { organisationName: name = platform.name }: CreateAdminOrder): Promise<Organisation> {
  return await identity.organisationByCode(platform.code) ?? told(await identity.registerOrganisation({ ...platform, name }));
}

async function find(identity: IdentityFacade, { organisation, role }: CreateAdminOrder): Promise<Organisation | undefined> {
  if (organisation !== undefined) return identity.organisationByCode(organisation);
  if (role === 'intermediary') return undefined;
  const [only, ...more] = await identity.universities();
  return more.length === 0 ? only : undefined;
}

async function register(identity: IdentityFacade, { organisation: code, organisationName: name, college, role }: CreateAdminOrder): Promise<Organisation> {
  if (code === undefined) throw new StartProblem('Say which organisation: --organisation CODE (a new one also needs --organisation-name NAME)');
  if (name === undefined) throw new StartProblem(`There is no organisation ${code}; to register it, add --organisation-name NAME`);
  return told(await identity.registerOrganisation({ kind: role === 'intermediary' ? 'intermediary' : college ? 'college' : 'university', code, name }));
}

function told<Value>(result: Result<Value, DomainError>): Value {
  if (result.ok) return result.value;
  throw new StartProblem(`Nothing was made: ${result.error.message}`);
}
