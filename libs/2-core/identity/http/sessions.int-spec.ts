import { type Account, IdentityWorld } from '../../../../test/builders/identity-world.js';
import type { ApiClient } from '../../../../test/servers/api-client.js';

let world: IdentityWorld;

beforeAll(async () => { world = await IdentityWorld.open(); });
afterAll(() => world?.close());

const statusOf = async (client: ApiClient, headers: Record<string, string> = {}): Promise<number> => (await client.get('/session', headers)).status;
const age = (account: Account, column: string, interval: string): Promise<unknown> =>
  world.rows(`update platform.session set ${column} = ${column} - interval '${interval}' where user_id = $1`, [account.userId]);

describe('own sessions', () => {
  test('are listed with device, address and times, newest use first, and no token', async () => {
    const account = await world.account();
    const [old, current] = [await world.loggedIn(account), world.client()];
    await age(account, 'seen_at', '5 minutes');
    await current.call('POST', '/session', { email: account.email, password: 'correct horse battery' }, {
      'user-agent': 'Mozilla/5.0 (Windows NT 10.0; rv:144.0) Gecko/20100101 Firefox/144.0', 'x-forwarded-for': '198.51.100.7',
    });
    const { status, body, text } = await current.get('/sessions');
    expect(status).toBe(200);
    expect(body.items).toEqual([
      { id: expect.any(String), device: 'Firefox, Windows', address: '198.51.100.7', methods: ['password'], createdAt: expect.any(String), seenAt: expect.any(String), current: true },
      expect.objectContaining({ device: 'node', address: '127.0.0.1', current: false }),
    ]);
    for (const client of [old, current]) expect(text).not.toContain(client.session?.split('=')[1] ?? 'no session');
  });

  test('are ended one by one, and the others all at once; each is out at its next call', async () => {
    const account = await world.account();
    const clients = [await world.loggedIn(account), await world.loggedIn(account), await world.loggedIn(account), await world.loggedIn(account)] as const;
    const [own, second] = clients;
    const idOf = async (client: ApiClient): Promise<string> => (await client.get('/sessions')).body.items.find(({ current }: { current: boolean }) => current).id;

    expect((await own.call('DELETE', `/sessions/${await idOf(second)}`)).status).toBe(204);
    expect(await Promise.all(clients.map((client) => statusOf(client)))).toEqual([200, 401, 200, 200]);
    expect((await own.post('/sessions/end-others')).body).toEqual({ ended: 2 });
    expect(await Promise.all(clients.map((client) => statusOf(client)))).toEqual([200, 401, 401, 401]);
    expect((await own.call('DELETE', `/sessions/${await idOf(own)}`)).status).toBe(204);
    expect(await statusOf(own)).toBe(401);
    expect(await world.rows(`select changes->>'why' as why from platform.audit_entry where action = 'session.ended' and entity_id = $1`, [account.userId])).toHaveLength(3);
  });

  test('of others are not found', async () => {
    const [mine, theirs] = [await world.loggedIn(await world.account()), await world.loggedIn(await world.account())];
    const { id } = (await theirs.get('/sessions')).body.items[0];
    expect(await mine.call('DELETE', `/sessions/${id}`)).toMatchObject({ status: 404, body: { code: 'session.not_found' } });
    expect(await statusOf(theirs)).toBe(200);
  });
});

describe('a session ends', () => {
  test('after half an hour without use, and not before', async () => {
    const account = await world.account();
    const client = await world.loggedIn(account);
    await age(account, 'seen_at', '29 minutes');
    expect(await statusOf(client)).toBe(200);
    // That call was a use: the half hour has begun anew.
    await age(account, 'seen_at', '29 minutes');
    expect(await statusOf(client)).toBe(200);
    await age(account, 'seen_at', '31 minutes');
    expect(await statusOf(client)).toBe(401);
  });

  test.each([['says that nobody is there', { 'x-musubi-unattended': '1' }], ['is a stream of events', { accept: 'text/event-stream' }]])(
    'also when a page goes on asking by itself: what %s is no use', async (_what, headers) => {
      const account = await world.account();
      const client = await world.loggedIn(account);
      await age(account, 'seen_at', '20 minutes');
      expect(await statusOf(client, headers)).toBe(200);
      await age(account, 'seen_at', '11 minutes');
      expect(await statusOf(client, headers)).toBe(401);
    });

  test('after twelve hours, however much it is used', async () => {
    const account = await world.account();
    const client = await world.loggedIn(account);
    await age(account, 'expires_at', '11 hours 59 minutes');
    expect(await statusOf(client)).toBe(200);
    await age(account, 'expires_at', '1 minute');
    expect(await statusOf(client)).toBe(401);
  });

  test('with a closed account at the next call, and is not there again when the account is opened', async () => {
    const account = await world.account();
    const client = await world.loggedIn(account);
    await world.rows('update identity.user_account set active = false where id = $1', [account.userId]);
    expect(await statusOf(client)).toBe(401);
  });
});

test('a role given or taken holds at the next call', async () => {
  const account = await world.account(['liaison']);
  const client = await world.loggedIn(account);
  const rolesOf = async (): Promise<string[]> => (await client.get('/session')).body.roles;
  expect(await rolesOf()).toEqual(['liaison']);
  await world.rows(`update identity.user_role set role = 'researcher' where user_id = $1`, [account.userId]);
  expect(await rolesOf()).toEqual(['researcher']);
});

test('one statement finds session and caller, and writes the use at most once a minute', async () => {
  const account = await world.account();
  const client = await world.loggedIn(account);
  const version = async (): Promise<string | undefined> =>
    (await world.rows<{ xmin: string }>('select xmin::text from platform.session where user_id = $1', [account.userId]))[0]?.xmin;
  const before = await version();
  await statusOf(client);
  expect(await version()).toBe(before);
  await age(account, 'seen_at', '2 minutes');
  const aged = await version();
  await statusOf(client);
  expect(await version()).not.toBe(aged);
});
