import { createApplicationContext } from '@musubi/composition/application';
import { IdentityFacade } from '@musubi/identity';
import { newId, unwrap } from '@musubi/kernel';
import { matchesProposed, matchesWithdrawn } from '@musubi/matching';
import { parseEnvironment } from '@musubi/platform/config/environment';
import { Database } from '@musubi/platform/database/database';
import { Consumer } from '@musubi/platform/events/consumer';
import { DeliveryStore } from '@musubi/platform/events/delivery-store';
import type { PayloadOf } from '@musubi/platform/events/event-definition';
import { EventRegistry } from '@musubi/platform/events/event-registry';
import { Outbox } from '@musubi/platform/events/outbox';
import type { INestApplicationContext } from '@nestjs/common';
import { TriageFacade } from '@musubi/triage';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../servers/database.js';
import { testSearch } from '../servers/search.js';

export type Proposed = PayloadOf<typeof matchesProposed>;
type ProposedMatch = Proposed['matches'][number];

/** What triage is tested in: an application on a database of its own, and what matching and relay would do. */
interface Liaison { userId: string; tenantId: string; roles: string[]; departmentId: string }

let testDatabase: TestDatabase;
export let app: INestApplicationContext;
export let truth: pg.Client;
export let database: Database;
export let triage: TriageFacade;

export async function openTriageWorld(): Promise<void> {
  testDatabase = await createTestDatabase();
  const { meiliUrl, meiliKey } = testSearch();
  app = await createApplicationContext(unwrap(parseEnvironment({
    MUSUBI_DATABASE_URL: testDatabase.databaseUrl, MUSUBI_MEILI_URL: meiliUrl, MUSUBI_MEILI_KEY: meiliKey,
    MUSUBI_MEILI_INDEX_PREFIX: 'triage-int', MUSUBI_LOG_LEVEL: 'silent',
  })));
  truth = new pg.Client({ connectionString: testDatabase.superuserUrl });
  await truth.connect();
  database = app.get(Database, { strict: false });
  triage = app.get(TriageFacade, { strict: false });
}

export async function closeTriageWorld(): Promise<void> {
  await truth?.end();
  await app?.close();
  await testDatabase?.drop();
}

/** A university with one liaison for each of `count` departments, and an admin. */
export async function university(count: number, tenantId: string = newId()): Promise<{ tenantId: string; liaisons: Liaison[]; admin: Omit<Liaison, 'departmentId'> }> {
  const identity = app.get(IdentityFacade, { strict: false });
  await database.asSystem(async () => {
    unwrap(await identity.registerOrganisation({ id: tenantId, kind: 'university', code: `U${tenantId.slice(-8)}`, name: '大学' }));
  });
  return database.inTenant({ tenantId }, async () => {
    const register = async (name: string, role: 'liaison' | 'admin') => unwrap(await identity.registerUser({
      tenantId, email: `${name}-${tenantId}@example.ac.jp`, name, roles: [role], passwordHash: '$argon2id$v=19$m=8,t=1,p=1$c2FsdHNhbHQ$aGFzaGhhc2g',
    }));
    const liaisons: Liaison[] = [];
    for (let index = 0; index < count; index += 1) {
      const department = unwrap(await identity.registerDepartment({ tenantId, code: `D${index}`, name: `部局${index}` }));
      const person = await register(`liaison${index}`, 'liaison');
      await identity.assignLiaison({ tenantId, userId: person.id, departmentIds: [department.id] });
      liaisons.push({ userId: person.id, tenantId, roles: ['liaison'], departmentId: department.id });
    }
    return { tenantId, liaisons, admin: { userId: (await register('admin', 'admin')).id, tenantId, roles: ['admin'] } };
  });
}

export const matchFor = (liaison: Liaison | undefined, rank: number): ProposedMatch =>
  ({ matchId: newId(), seedId: newId(), departmentId: liaison?.departmentId ?? '', band: 'likely', rank });

export const proposalOf = (matches: ProposedMatch[], more: Partial<Proposed> = {}): Proposed =>
  ({ needId: newId(), needVersion: 1, companyId: newId(), reason: 'need', matches, ...more });

/** Commits an event and expands it to its deliveries, as the relay does. */
export async function publish(tenantId: string, kind: 'proposed' | 'withdrawn', payload: unknown): Promise<string> {
  const outbox = app.get(Outbox, { strict: false });
  const about = { tenantId, aggregateId: (payload as Proposed).needId, aggregateVersion: 1 };
  const id = await database.inTenant({ tenantId }, () => kind === 'proposed'
    ? outbox.publish(matchesProposed, { ...about, payload: payload as Proposed })
    : outbox.publish(matchesWithdrawn, { ...about, payload: payload as PayloadOf<typeof matchesWithdrawn> }));
  const registry = app.get(EventRegistry, { strict: false });
  await app.get(DeliveryStore, { strict: false }).expand(registry.routes, 1_000);
  return id;
}

export async function deliver(eventId: string, kind: 'proposed' | 'withdrawn'): Promise<void> {
  const consumer = kind === 'proposed' ? 'triage.assign-need' : 'triage.withdraw-candidates';
  await app.get(Consumer, { strict: false }).deliver({ eventId, consumer });
}

export async function propose(tenantId: string, payload: Proposed): Promise<void> {
  await deliver(await publish(tenantId, 'proposed', payload), 'proposed');
}

export async function withdraw(tenantId: string, of: Proposed, matchIds: string[]): Promise<void> {
  const payload = { needId: of.needId, companyId: of.companyId, matchIds, reason: 'seed_withdrawn' };
  await deliver(await publish(tenantId, 'withdrawn', payload), 'withdrawn');
}

/** As one request: a transaction of its own, in the actor's tenant. */
export const accept = (matchId: string, actor: { userId: string; tenantId: string; roles: string[] }) =>
  database.inTenant(actor, () => triage.accept({ matchId, actor }));

export const decline = (matchId: string, actor: { userId: string; tenantId: string; roles: string[] }, more: { note?: string; noteToCompany?: boolean } = {}) =>
  database.inTenant(actor, () => triage.decline({ matchId, actor, reason: 'no_capacity', ...more }));

export const candidate = (matchId: string, tenantId: string) => database.inTenant({ tenantId }, () => triage.candidate(matchId));

export async function count(sql: string, ...parameters: unknown[]): Promise<number> {
  const { rows } = await truth.query<{ n: number }>(`select count(*)::int as n from ${sql}`, parameters);
  return rows[0]?.n ?? 0;
}

export const eventsOf = (kind: string, needId: string) => count(`platform.outbox where kind = $1 and payload->>'needId' = $2`, kind, needId);

export function never(): never {
  throw new Error('the world lacks somebody');
}
