import { AttemptLimits } from '@musubi/platform/attempts/attempt-limits';
import { RequestRates, requestLimits } from '@musubi/platform/http/request-rates';
import { type Account, IdentityWorld, password } from '../../../../test/builders/identity-world.js';
import type { Answer, ApiClient } from '../../../../test/servers/api-client.js';
import { guessLimits } from '../domain/guess-limits.js';

let world: IdentityWorld;

beforeAll(async () => { world = await IdentityWorld.open(); });
beforeEach(async () => { await world.rows('truncate platform.attempt_limit'); });
afterAll(() => world?.close());

const { own, account: perAccount, network } = guessLimits.password;
const wrong = 'never the password';

async function tries(count: number, guess: (index: number) => Promise<Answer>): Promise<number[]> {
  const statuses: number[] = [];
  for (let index = 0; index < count; index += 1) statuses.push((await guess(index)).status);
  return statuses;
}
const count = (statuses: readonly number[], wanted: number): number => statuses.filter((status) => status === wanted).length;

/** Strangers from everywhere have used up what the account allows. */
async function underAttack({ email }: Account): Promise<void> {
  for (let index = 0; index < perAccount.attempts; index += 1) await world.app.get(AttemptLimits).count([{ limit: perAccount, key: email }]);
}

describe('wrong passwords', () => {
  test('from one address at one account end in 429 with the time to wait, and the right one then too', async () => {
    const { email } = await world.account();
    const client = world.client();
    const statuses = await tries(own.attempts + 2, () => world.logIn(client, email, wrong));
    expect(statuses).toEqual([...Array.from({ length: own.attempts }, () => 401), 429, 429]);
    const refused = await world.logIn(client, email, password);
    expect(refused).toMatchObject({ status: 429, body: { code: 'request.too_many', type: 'urn:musubi:problem:request.too_many' } });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(own.perSeconds / own.attempts);
    // Another address, and after the wait the same one.
    expect((await world.logIn(world.client(), email, password, '203.0.113.9')).status).toBe(200);
    await world.rows(`update platform.attempt_limit set owed_until = owed_until - interval '${own.perSeconds / own.attempts} seconds'`);
    expect((await world.logIn(client, email, password)).status).toBe(200);
  });

  test('are counted alike for an account that does not exist', async () => {
    const client = world.client();
    const statuses = await tries(own.attempts + 1, () => world.logIn(client, 'nobody@musubi.example', wrong));
    expect(statuses).toEqual([...Array.from({ length: own.attempts }, () => 401), 429]);
  });

  test('at many accounts from one address end too: stuffing', async () => {
    const client = world.client();
    await Promise.all(Array.from({ length: network.attempts - 1 }, () => world.app.get(AttemptLimits).count([{ limit: network, key: '192.0.2.1' }])));
    expect(await tries(2, (index) => world.logIn(client, `person-${index}@musubi.example`, wrong))).toEqual([401, 429]);
    // One host with a whole IPv6 network is one place.
    await Promise.all(Array.from({ length: network.attempts }, () => world.app.get(AttemptLimits).count([{ limit: network, key: '2001:db8:0:1::/64' }])));
    expect((await world.logIn(client, 'x@musubi.example', wrong, '2001:db8:0:1:ffff::9')).status).toBe(429);
  });

  test('many at once are not all the first', async () => {
    const { email } = await world.account();
    const statuses = await Promise.all(Array.from({ length: 3 * own.attempts }, async () => (await world.logIn(world.client(), email, wrong)).status));
    expect([count(statuses, 401), count(statuses, 429)]).toEqual([own.attempts, 2 * own.attempts]);
  });

  test('a right one clears the place', async () => {
    const { email } = await world.account();
    const client = world.client();
    await tries(own.attempts - 1, () => world.logIn(client, email, wrong));
    expect((await world.logIn(client, email, password)).status).toBe(200);
    expect(count(await tries(own.attempts, () => world.logIn(client, email, wrong)), 401)).toBe(own.attempts);
  });
});

test('right passwords, however many at once, are all let in', async () => {
  const { email } = await world.account();
  const statuses = await Promise.all(Array.from({ length: 40 }, async () => (await world.logIn(world.client(), email, password)).status));
  expect(new Set(statuses)).toEqual(new Set([200]));
});

describe('while strangers attack an account from everywhere', () => {
  let account: Account;
  const visit = async (client: ApiClient, from: string): Promise<number> => (await world.logIn(client, account.email, password, from)).status;

  beforeEach(async () => { account = await world.account(); });

  test('a stranger with the right password is refused: nobody can tell that it was right', async () => {
    await underAttack(account);
    expect(await visit(world.client(), '203.0.113.50')).toBe(429);
  });

  test('the owner\'s browser goes in, from wherever it is', async () => {
    const browser = world.client();
    expect(await visit(browser, '192.0.2.1')).toBe(200);
    await underAttack(account);
    expect(await visit(browser, '203.0.113.77')).toBe(200);
  });

  test('the owner\'s address goes in, with any browser', async () => {
    expect(await visit(world.client(), '192.0.2.1')).toBe(200);
    await underAttack(account);
    expect(await visit(world.client(), '192.0.2.1')).toBe(200);
  });

  test('the attacker sits at the same address: the owner\'s browser goes in all the same', async () => {
    const browser = world.client();
    expect(await visit(browser, '192.0.2.1')).toBe(200);
    const attacker = world.client();
    const statuses = await tries(own.attempts + 1, () => world.logIn(attacker, account.email, wrong, '192.0.2.1'));
    expect(statuses.at(-1)).toBe(429);
    expect(await visit(browser, '192.0.2.1')).toBe(200);
  });

  test('a device mark is worth nothing at another account, and an old one nothing at all', async () => {
    const attacker = world.client();
    const other = await world.account();
    expect((await world.logIn(attacker, other.email, password, '203.0.113.1')).status).toBe(200);
    await underAttack(account);
    expect(await visit(attacker, '203.0.113.1')).toBe(429);

    const browser = world.client();
    await world.rows('truncate platform.attempt_limit');
    await visit(browser, '192.0.2.1');
    const old = browser.cookie('__Host-musubi-device') ?? '';
    await visit(browser, '192.0.2.1');
    await underAttack(account);
    const planted = await world.client().post('/session', { email: account.email, password }, { cookie: old, 'x-forwarded-for': '203.0.113.2' });
    expect(planted.status).toBe(429);
  });

  test('the known browser too has only so many tries', async () => {
    const browser = world.client();
    await visit(browser, '192.0.2.1');
    const statuses = await tries(own.attempts + 1, () => world.logIn(browser, account.email, wrong, '192.0.2.1'));
    expect(statuses.at(-1)).toBe(429);
  });
});

test('who changes too much in a minute waits; reading goes on, and so does everybody else', async () => {
  const [wild, calm] = [await world.account(), await world.account()];
  const [script, person] = [await world.loggedIn(wild), await world.loggedIn(calm)];
  const from = { 'x-forwarded-for': '198.51.100.77' };
  const change = (client: ApiClient): Promise<Answer> => client.call('PATCH', '/session', { locale: 'en' }, from);
  expect((await change(script)).status).toBe(200);
  const rates = world.app.get(RequestRates, { strict: false });
  // What as many calls as are allowed at once would count, half a minute ahead: nothing is given back while the test goes on.
  const ahead = Date.now() + 30_000;
  for (let turn = 0; turn < requestLimits.account.attempts; turn += 1) rates.take(wild.userId, { address: '198.51.100.77' }, ahead);
  const held = await change(script);
  expect(held).toMatchObject({ status: 429, body: { code: 'request.too_many' } });
  expect(Number(held.headers.get('retry-after'))).toBeGreaterThan(0);
  expect([(await script.get('/session', from)).status, (await change(person)).status]).toEqual([200, 200]);
});
