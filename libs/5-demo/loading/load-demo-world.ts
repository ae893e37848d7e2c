import { createApplicationContext } from '@musubi/composition/application';
import { hashPassword } from '@musubi/identity';
import type { Environment } from '@musubi/platform/config/environment';
import type { INestApplicationContext } from '@nestjs/common';
import { readWorld } from '../reading/read-world.js';
import { type DemoAccount, demoAccounts, demoPassword } from './demo-accounts.js';
import { type Doors, doorsOf } from './doors.js';
import { keepDetails } from './keep-details.js';
import { publishTexts } from './publish-texts.js';
import { recordPast } from './record-past.js';
import { registerCompanyUsers } from './register-company-users.js';
import { type Clerks, postForClients, registerIntermediaries } from './register-intermediaries.js';
import { registerPlatform } from './register-platform.js';
import { registerTlo } from './register-tlo.js';
import { registerTenants, type Tenants } from './register-tenants.js';
import { idOf, type RegisteredUniversity, registerUniversity } from './register-university.js';
import type { World } from '../reading/world.js';

export interface LoadDemoWorldOptions {
  readonly environment: Environment;
  /** An application to load through; else one is made and closed again. */
  readonly app?: INestApplicationContext | undefined;
}

export interface DemoWorld {
  readonly accounts: readonly DemoAccount[];
}

/**
 * Loads the demo world through the facades, one transaction for each tenant and step. A world that already
 * stands is left as it is; one cut short must be thrown away by the caller.
 */
export async function loadDemoWorld({ environment, app }: LoadDemoWorldOptions): Promise<DemoWorld> {
  const world = readWorld();
  const application = app ?? await createApplicationContext(environment);
  try {
    const doors = doorsOf(application);
    if (!await stands(doors, world)) await load(doors, world);
  } finally {
    if (!app) await application.close();
  }
  return { accounts: demoAccounts(world) };
}

async function stands({ database, identity }: Doors, world: World): Promise<boolean> {
  const [first] = world.organisations;
  return first !== undefined && await database.asSystem(() => identity.organisationByCode(first.code)) !== undefined;
}

/** Only who there is, without a single seed, need or past: for a world of other texts. */
export async function loadDemoPeople(app: INestApplicationContext): Promise<DemoWorld> {
  const world = readWorld();
  await registerPeople(doorsOf(app), world);
  return { accounts: demoAccounts(world) };
}

async function load(doors: Doors, world: World): Promise<void> {
  const { tenants, model, clerks } = await registerPeople(doors, world);
  await publishTexts(doors, world, tenants);
  await postForClients(doors, world, tenants, clerks);
  await keepDetails(doors, world, tenants);
  if (model) await recordPast(doors, world, tenants, model);
}

async function registerPeople(doors: Doors, world: World): Promise<{ tenants: Tenants; model: RegisteredUniversity | undefined; clerks: Clerks }> {
  // One hash for all: argon2 is slow on purpose, and the password is public.
  const passwordHash = await hashPassword(demoPassword);
  const tenants = await registerTenants(doors, world);
  let model: RegisteredUniversity | undefined;
  for (const university of world.organisations) {
    const registered = await registerUniversity({ doors, world, university, tenantId: idOf(tenants.universities, university.code), passwordHash });
    model ??= registered;
  }
  await registerCompanyUsers(doors, world, tenants, passwordHash);
  await registerPlatform(doors, world, passwordHash);
  await registerTlo(doors, grantingAdmin(world, tenants, model), passwordHash);
  return { tenants, model, clerks: await registerIntermediaries(doors, world, passwordHash) };
}

/** The model university's administrator, who lets the TLO see. */
function grantingAdmin({ organisations, staff }: World, tenants: Tenants, model: RegisteredUniversity | undefined): { tenantId: string; adminId: string } {
  const code = organisations[0]?.code ?? '';
  const admin = staff.find(({ university, role }) => university === code && role === 'admin');
  return { tenantId: idOf(tenants.universities, code), adminId: idOf(model?.staff ?? new Map(), admin?.mail ?? '') };
}
