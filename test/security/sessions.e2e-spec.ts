import { hashPassword } from '@musubi/identity';
import { Secret, TOTP } from 'otpauth';
import { type Member, password } from '../builders/world.js';
import { ApiClient } from '../servers/api-client.js';
import { EventReader } from '../servers/event-reader.js';
import { eventually } from '../servers/eventually.js';
import { startSystem, type System } from '../servers/system.js';
import { withoutGuard } from '../servers/weakened.js';

jest.setTimeout(120_000);

let system: System;

beforeAll(async () => { system = await startSystem({ worker: false }); });
beforeEach(async () => {
  await system.rows('truncate platform.attempt_limit');
  await system.rows('delete from identity.recovery_code');
  await system.rows('delete from identity.totp');
  await system.rows('update identity.login set password_hash = $1', [await hashPassword(password)]);
});
afterAll(() => system?.stop());

const member = (): Member => system.world.michinoku.liaison;
const sessionWith = async (url: string, cookie: string): Promise<number> => (await new ApiClient(url).get('/session', { cookie })).status;

async function loggedIn(url: string, who = member()): Promise<ApiClient> {
  const client = new ApiClient(url);
  await client.login(who.email, password);
  return client;
}

const codeOf = (secret: string): string => new TOTP({ secret: Secret.fromBase32(secret) }).generate();

/** Sets up an authenticator. @returns its secret */
async function enrol(client: ApiClient): Promise<string> {
  const { body: { secret } } = await client.post('/second-factor/totp', { password });
  const confirmed = await client.post('/second-factor/totp/confirm', { code: codeOf(secret) });
  if (confirmed.status !== 200) throw new Error(confirmed.text);
  return secret;
}

/** Half a minute later the authenticator shows another code. */
const later = (): Promise<unknown> => system.rows('update identity.totp set used_step = 0');

/** Each attack answers what it got away with; nothing from the product, something from the API without the guard. */
const attacks: Readonly<Record<string, (url: string) => Promise<string[]>>> = {
  async 'new token at login'(url) {
    const own = (await loggedIn(url, system.world.brewery)).session ?? '';
    const got: string[] = [];
    for (const planted of [own, `__Host-musubi=${'A'.repeat(43)}`]) {
      const victim = new ApiClient(url);
      await victim.post('/session', { email: member().email, password }, { cookie: planted });
      const { status, body } = await new ApiClient(url).get('/session', { cookie: planted });
      if (status === 200 && body.user.email === member().email) got.push(`a planted token is the victim's session`);
    }
    return got;
  },

  async 'new token when raised'(url) {
    const client = await loggedIn(url);
    const before = client.session ?? '';
    await enrol(client);
    return await sessionWith(url, before) === 200 ? ['the token from before the second factor is good after it'] : [];
  },

  async 'logout everywhere'(url) {
    const [own, thief] = [await loggedIn(url), await loggedIn(url)];
    await own.post('/password', { current: password, next: 'quiet pumps in the snow' });
    const changed = await sessionWith(url, thief.session ?? '') === 200 ? ['a thief stays logged in after a changed password'] : [];
    const [fresh, other] = [new ApiClient(url), new ApiClient(url)];
    for (const client of [fresh, other]) await client.login(member().email, 'quiet pumps in the snow');
    await fresh.post('/sessions/end-others');
    return await sessionWith(url, other.session ?? '') === 200 ? [...changed, 'a session ended from afar goes on'] : changed;
  },

  async 'codes once'(url) {
    const secret = await enrol(await loggedIn(url));
    await later();
    const code = codeOf(secret);
    const statuses = [];
    for (let turn = 0; turn < 2; turn += 1) {
      const client = new ApiClient(url);
      await client.post('/session', { email: member().email, password });
      statuses.push((await client.post('/session/totp', { code })).status);
    }
    expect(statuses[0]).toBe(200);
    return statuses[1] === 200 ? ['a code that was looked over somebody\'s shoulder is good again'] : [];
  },
};

test.each(Object.keys(attacks))('%s: the attack gets nowhere, and without the guard it does', async (guard) => {
  expect(await attacks[guard]?.(system.url)).toEqual([]);
  await system.rows('truncate platform.attempt_limit');
  await system.rows('delete from identity.recovery_code');
  await system.rows('delete from identity.totp');
  await system.rows('update identity.login set password_hash = $1', [await hashPassword(password)]);
  expect(await withoutGuard(system, guard, (url) => attacks[guard]?.(url) ?? Promise.resolve([]))).not.toEqual([]);
});

describe('a session ends', () => {
  /** Time passes for a session: by so many minutes since its last use, and since it began. */
  const pass = (client: ApiClient, { idle, age }: { idle: number; age: number }): Promise<unknown> => system.rows(
    `update platform.session set seen_at = now() - make_interval(mins => $2), expires_at = expires_at - make_interval(mins => $3)
      where token_hash = sha256(convert_to($1, 'UTF8'))`, [client.session?.split('=')[1], idle, age]);

  test.each([
    ['half an hour without use', { idle: 31, age: 31 }, 401], ['just under', { idle: 29, age: 29 }, 200],
    ['twelve hours of use', { idle: 0, age: 721 }, 401], ['just under', { idle: 0, age: 719 }, 200],
  ])('after %s (%o): %i', async (_what, passed, status) => {
    const client = await loggedIn(system.url);
    await pass(client, passed);
    expect(await sessionWith(system.url, client.session ?? '')).toBe(status);
    expect((await client.get('/inbox')).status).toBe(status);
  });

  test('and not so soon where longer times are configured: it is the configured time that ends it', async () => {
    const patient = { ...system, variables: { ...system.variables, MUSUBI_SESSION_IDLE_MINUTES: '600', MUSUBI_SESSION_HOURS: '24' } };
    await withoutGuard(patient, '', async (url) => {
      const client = await loggedIn(url);
      await pass(client, { idle: 31, age: 721 });
      expect(await sessionWith(url, client.session ?? '')).toBe(200);
    });
  });

  test('at the logout, whose token is worth nothing afterwards', async () => {
    const client = await loggedIn(system.url);
    const token = client.session ?? '';
    expect((await client.call('DELETE', '/session')).status).toBe(204);
    expect([client.session, await sessionWith(system.url, token)]).toEqual([undefined, 401]);
  });

  test('with the event stream that it had opened', async () => {
    const [watched, own] = [await loggedIn(system.url), await loggedIn(system.url)];
    const reader = await EventReader.open(system.url, watched.session ?? '');
    await own.post('/sessions/end-others');
    await eventually('the end of the stream', () => Promise.resolve(reader.ended), 15_000);
    expect((await watched.get('/events')).status).toBe(401);
  });

  test('and the stream too when the account is closed', async () => {
    const { otherLiaison, admin } = system.world.michinoku;
    const [watched, boss] = [await loggedIn(system.url, otherLiaison), await loggedIn(system.url, admin)];
    const reader = await EventReader.open(system.url, watched.session ?? '');
    expect((await boss.call('PATCH', `/people/${otherLiaison.userId}`, { active: false })).status).toBe(200);
    expect((await watched.get('/inbox')).status).toBe(401);
    await eventually('the end of the stream', () => Promise.resolve(reader.ended), 15_000);
  });
});

test('a role taken away is gone at the next request', async () => {
  const { researcher, admin } = system.world.hokuriku;
  const [person, boss] = [await loggedIn(system.url, researcher), await loggedIn(system.url, admin)];
  expect((await person.get('/seeds/mine')).status).toBe(200);
  expect((await boss.call('PATCH', `/people/${researcher.userId}`, { roles: ['liaison'] })).status).toBe(200);
  expect((await person.get('/reports/income')).status).toBe(403);
  expect((await person.get('/inbox')).status).toBe(200);
});
