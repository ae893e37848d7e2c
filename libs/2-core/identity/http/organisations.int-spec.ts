import { unwrap } from '@musubi/kernel';
import { type Account, IdentityWorld, password } from '../../../../test/builders/identity-world.js';
import type { ApiClient } from '../../../../test/servers/api-client.js';
import type { Role } from '../public/role.js';

let world: IdentityWorld;
let operator: Account;
let boss: ApiClient;

beforeAll(async () => {
  world = await IdentityWorld.open();
  operator = await member('platform', 'PLATFORM', ['operator']);
  boss = await world.loggedIn(operator);
});
afterAll(() => world?.close());

async function member(kind: 'platform' | 'intermediary', code: string, roles: readonly Role[]): Promise<Account> {
  const { id } = unwrap(await world.database.asSystem(() => world.identity.registerOrganisation({ kind, code, name: `組織 ${code}`, secondFactorFor: 'nobody' })));
  return world.account(roles, id);
}

const statusOf = async (client: ApiClient): Promise<number> => (await client.get('/session')).status;
const logsIn = async ({ email }: Account): Promise<number> => (await world.logIn(world.client(), email, password)).status;
const logOf = async (tenantId: string, entityId: string) => (await world.rows<{ action: string }>(
  `select action from platform.audit_entry where tenant_id = $1 and entity_id = $2 and actor_id = $3 order by at`, [tenantId, entityId, operator.userId])).map(({ action }) => action);

test('the operator lists organisations by name, with kind and state, and finds one by its code', async () => {
  const bank = await member('intermediary', 'BANK', ['intermediary']);
  const { body } = await boss.get('/organisations?q=bank');
  expect(body.items).toEqual([{ id: bank.tenantId, kind: 'intermediary', code: 'BANK', name: '組織 BANK', nameEn: null, closedAt: null, people: 1 }]);
  const seen: string[] = [];
  for (let cursor = ''; ;) {
    const { body: page } = await boss.get(`/organisations?limit=1${cursor === '' ? '' : `&cursor=${cursor}`}`);
    seen.push(...page.items.map(({ id }: { id: string }) => id));
    if (page.nextCursor === null) break;
    cursor = page.nextCursor;
  }
  expect(seen.sort()).toEqual((await world.rows<{ id: string }>('select id from identity.organisation order by 1')).map(({ id }) => id));
  expect((await (await world.loggedIn(bank)).get('/organisations')).status).toBe(403);
});

test('a closed organisation is out at its people\'s next call and lets nobody in; opened again it begins with a login', async () => {
  const tenantId = await world.organisation();
  const [admin, liaison] = [await world.account(['admin'], tenantId), await world.account(['liaison'], tenantId)];
  const client = await world.loggedIn(admin);
  const invited = await client.post('/invitations', { email: 'late@musubi.example', roles: ['liaison'] });
  expect(invited.status).toBe(201);
  const { body: { token } } = await client.post('/api-tokens', { name: '台帳', scopes: ['directory:read'], days: 1, password });
  const byToken = async (): Promise<number> => (await fetch(`${world.url}/departments`, { headers: { authorization: `Bearer ${token as string}` } })).status;
  expect(await byToken()).toBe(200);

  expect((await boss.call('PATCH', `/organisations/${tenantId}`, { closed: true })).body).toMatchObject({ id: tenantId, closedAt: expect.any(String) });
  expect([await statusOf(client), await logsIn(liaison), await byToken()]).toEqual([401, 401, 401]);
  expect(await world.rows('select 1 from platform.session where tenant_id = $1 and revoked_at is null', [tenantId])).toEqual([]);
  expect(await statusOf(boss)).toBe(200);

  expect((await boss.call('PATCH', `/organisations/${tenantId}`, { closed: true })).status).toBe(200);
  expect((await boss.call('PATCH', `/organisations/${tenantId}`, { closed: false })).body.closedAt).toBeNull();
  expect([await statusOf(client), await logsIn(liaison), await byToken()]).toEqual([401, 200, 200]);
  for (const log of [tenantId, operator.tenantId]) expect(await logOf(log, tenantId)).toEqual(['organisation.closed', 'organisation.reopened']);
  expect((await boss.call('PATCH', `/organisations/${operator.tenantId}`, { closed: true })).body.code).toBe('organisation.own');
});

test('the operator helps an administrator who is locked out, and sees no other account where one looks after them', async () => {
  const tenantId = await world.organisation();
  const [admin, other, liaison] = [await world.account(['admin'], tenantId), await world.account(['admin'], tenantId), await world.account(['liaison'], tenantId)];
  const accounts = async (): Promise<string[]> => (await boss.get(`/organisations/${tenantId}/accounts`)).body.items.map(({ id }: { id: string }) => id).sort();
  expect(await accounts()).toEqual([admin.userId, other.userId].sort());
  const at = (userId: string): string => `/organisations/${tenantId}/accounts/${userId}`;
  expect((await boss.call('PATCH', at(liaison.userId), { active: false })).body.code).toBe('user.not_found');
  expect((await boss.post(`${at(admin.userId)}/reset-second-factor`)).body.code).toBe('second_factor.none');

  await world.rows(`insert into identity.totp (user_id, tenant_id, secret, confirmed_at) values ($1, $2, 'sealed', now())`, [admin.userId, tenantId]);
  expect((await boss.post(`${at(admin.userId)}/reset-second-factor`)).status).toBe(204);
  expect(await logsIn(admin)).toBe(200);
  const client = await world.loggedIn(other);
  expect((await boss.call('PATCH', at(other.userId), { active: false })).body).toMatchObject({ active: false });
  expect([await statusOf(client), await logsIn(other)]).toEqual([401, 401]);
  expect((await boss.call('PATCH', at(admin.userId), { active: false })).body.code).toBe('user.last_admin');
  expect(await logOf(operator.tenantId, admin.userId)).toEqual(['user.second_factor_reset']);
  expect(await logOf(tenantId, other.userId)).toEqual(['user.closed']);
  expect((await boss.call('PATCH', at(other.userId), { active: true })).body).toMatchObject({ active: true });
});

test('where nobody can look after them, all accounts are the operator\'s to help, and nothing of what the organisation does', async () => {
  const clerk = await member('intermediary', 'CHAMBER', ['intermediary']);
  expect((await boss.get(`/organisations/${clerk.tenantId}/accounts`)).body.items).toMatchObject([{ id: clerk.userId, roles: ['intermediary'], active: true }]);
  expect((await boss.call('PATCH', `/organisations/${clerk.tenantId}/accounts/${clerk.userId}`, { active: false })).status).toBe(200);
  expect(await logsIn(clerk)).toBe(401);
  for (const table of ['organisation_closure', 'totp']) {
    await expect(world.database.inTenant(operator, () => world.database.query(`select 1 from identity.${table}`))).rejects.toThrow(/permission denied/u);
  }
});
