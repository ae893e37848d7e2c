import { type Account, IdentityWorld, password } from '../../../../test/builders/identity-world.js';
import type { ApiClient } from '../../../../test/servers/api-client.js';

let world: IdentityWorld;
let tenantId: string;
let admin: Account;
let boss: ApiClient;

beforeAll(async () => {
  world = await IdentityWorld.open();
  tenantId = await world.organisation();
  admin = await world.account(['admin'], tenantId);
  boss = await world.loggedIn(admin);
});
afterAll(() => world?.close());

const statusOf = async (client: ApiClient): Promise<number> => (await client.get('/session')).status;

test('an administrator sees the own organisation\'s accounts and no other', async () => {
  const [mine, foreign] = [await world.account(['liaison'], tenantId), await world.account()];
  const { body, text } = await boss.get('/people');
  expect(body.items).toContainEqual({ id: mine.userId, name: '佐藤 花子', email: mine.email, active: true, roles: ['liaison'], secondFactor: false });
  expect(text).not.toContain(foreign.userId);
  expect(await boss.call('PATCH', `/people/${foreign.userId}`, { active: false })).toMatchObject({ status: 404, body: { code: 'user.not_found' } });
  expect((await boss.post(`/people/${foreign.userId}/reset-second-factor`)).status).toBe(404);
  expect((await (await world.loggedIn(mine)).get('/people')).status).toBe(403);
});

test('a closed account is out at its next call, and opened again it begins with a login', async () => {
  const person = await world.account(['liaison'], tenantId);
  const client = await world.loggedIn(person);
  expect((await boss.call('PATCH', `/people/${person.userId}`, { active: false })).body).toMatchObject({ active: false });
  expect([await statusOf(client), (await world.logIn(world.client(), person.email, password)).status]).toEqual([401, 401]);
  expect((await boss.call('PATCH', `/people/${person.userId}`, { active: true })).status).toBe(200);
  expect(await statusOf(client)).toBe(401);
  expect((await world.logIn(world.client(), person.email, password)).status).toBe(200);
  const actions = await world.rows<{ action: string; by: string }>('select action, actor_id as by from platform.audit_entry where entity_id = $1 order by at', [person.userId]);
  expect(actions.filter(({ by }) => by === admin.userId).map(({ action }) => action)).toEqual(['user.closed', 'user.opened']);
});

test('a changed role holds at the next call', async () => {
  const person = await world.account(['liaison'], tenantId);
  const client = await world.loggedIn(person);
  expect((await client.get('/people')).status).toBe(403);
  expect((await boss.call('PATCH', `/people/${person.userId}`, { roles: ['admin', 'liaison'] })).body.roles).toEqual(['admin', 'liaison']);
  expect((await client.get('/people')).status).toBe(200);
  await boss.call('PATCH', `/people/${person.userId}`, { roles: ['researcher'] });
  expect((await client.get('/people')).status).toBe(403);
  expect((await client.get('/session')).body.roles).toEqual(['researcher']);
  expect(await boss.call('PATCH', `/people/${person.userId}`, { roles: ['company'] })).toMatchObject({ status: 400, body: { code: 'user.role_not_allowed' } });
});

test('nobody closes the own account, and of two who close each other one remains', async () => {
  const tenant = await world.organisation();
  const [one, two] = [await world.account(['admin'], tenant), await world.account(['admin'], tenant)];
  const [first, second] = [await world.loggedIn(one), await world.loggedIn(two)];
  expect((await first.call('PATCH', `/people/${one.userId}`, { active: false })).body.code).toBe('user.own_account');
  const answers = await Promise.all([first.call('PATCH', `/people/${two.userId}`, { active: false }), second.call('PATCH', `/people/${one.userId}`, { active: false })]);
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
});
