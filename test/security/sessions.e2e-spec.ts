import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { hashPassword } from '@musubi/identity';
import { Secret, TOTP } from 'otpauth';
import { password } from '../builders/password.js';
import type { Member } from '../builders/world.js';
import { ApiClient } from '../servers/api-client.js';
import { EventReader } from '../servers/event-reader.js';
import { eventually } from '../servers/eventually.js';
import { startSystem, type System } from '../servers/system.js';
import { withoutGuard } from '../servers/weakened.js';

jest.setTimeout(120_000);

let system: System;

beforeAll(async () => { system = await startSystem({ worker: false, more: { MUSUBI_LOG_LEVEL: 'trace' } }); });
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

test('new keys log nobody out: sessions and authenticators go on with the new key alone', async () => {
  const client = await loggedIn(system.url);
  const secret = await enrol(client);
  const old = readFileSync(join(system.variables['MUSUBI_DATA_DIR'] ?? '', 'secret-keys'), 'utf8').trim();
  const fresh = randomBytes(32).toString('base64');
  const rotate = async (): Promise<{ ok: boolean; resealed: number }> => JSON.parse((await promisify(execFile)(
    process.execPath, [resolve(__dirname, '../../apps/cli/musubi.mjs'), 'rotate-keys', '--json'],
    { env: { PATH: process.env['PATH'], ...system.variables, MUSUBI_DATABASE_OWNER_URL: system.database.ownerUrl, MUSUBI_SECRET_KEYS: `${fresh},${old}` } })).stdout) as { ok: boolean; resealed: number };
  expect(await rotate()).toMatchObject({ ok: true, resealed: 1 });
  expect(await rotate()).toMatchObject({ ok: true, resealed: 0 });
  await later();
  const withNewKey = { ...system, variables: { ...system.variables, MUSUBI_SECRET_KEYS: fresh } };
  await withoutGuard(withNewKey, '', async (url) => {
    expect(await sessionWith(url, client.session ?? '')).toBe(200);
    const again = new ApiClient(url);
    expect((await again.post('/session', { email: member().email, password })).status).toBe(202);
    expect((await again.post('/session/totp', { code: codeOf(secret) })).status).toBe(200);
  });
});

/** S14. What is typed, issued or configured in confidence is found in nothing that others keep or read. */
test('no secret stands in a log line, an event, a job, an idempotency key, an audit entry or a problem', async () => {
  const wrong = 'kanaria wrong password';
  const client = await loggedIn(system.url);
  const before = client.session ?? '';
  const key = { 'idempotency-key': 'kanaria-key' };
  const { body: { secret } } = await client.post('/second-factor/totp', { password }, key);
  const confirmed = await client.post('/second-factor/totp/confirm', { code: codeOf(secret) }, key);
  const problems = [
    await new ApiClient(system.url).post('/session', { email: member().email, password: wrong }),
    await client.post('/session', { email: [wrong], password: { secret, wrong } }),
    await client.post('/password', { current: wrong, next: 'kanaria next password' }),
    await client.post('/needs', { title: wrong, password: wrong, token: wrong }),
  ];
  // Nothing opens it any more: the error is logged with all that it knows.
  const [row] = await system.rows<{ sealed: string }>(`update identity.totp set secret = overlay(secret placing 'AAAA' from 20), used_step = 0 where user_id = $1 returning secret as sealed`, [member().userId]);
  const step = new ApiClient(system.url);
  await step.post('/session', { email: member().email, password });
  problems.push(await step.post('/session/totp', { code: codeOf(secret) }));
  expect(problems.map(({ status }) => status)).toEqual([401, 400, 400, 403, 500]);

  const tables = await system.rows<{ name: string }>(`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('platform', 'bullmq')`);
  const kept = await Promise.all(tables.map(async ({ name }) => [name, JSON.stringify(await system.rows(`select to_jsonb(t)::text from ${name} t`))] as const));
  const places = [['the log', system.api.output()], ...kept, ...problems.map(({ text }, index) => [`problem ${index}`, text] as const)] as const;
  const word = (name: string): string => new URL(system.variables[name] ?? '').password;
  const canaries = [
    password, wrong, 'kanaria next password', secret, ...confirmed.body.recoveryCodes, row?.sealed, before.split('=')[1], (client.session ?? '').split('=')[1], confirmed.headers.get('x-csrf-token'),
    word('MUSUBI_DATABASE_URL'), system.variables['MUSUBI_MEILI_KEY'], readFileSync(join(system.variables['MUSUBI_DATA_DIR'] ?? '', 'secret-keys'), 'utf8').trim(),
  ] as string[];
  expect(canaries.filter((canary) => canary.length < 6)).toEqual([]);
  expect(places[0][1]).toContain('request completed');
  expect(places.flatMap(([place, text]) => canaries.filter((canary) => text.includes(canary)).map((canary) => `${place}: ${canary}`))).toEqual([]);
});

test('a role taken away is gone at the next request', async () => {
  const { researcher, admin } = system.world.hokuriku;
  const [person, boss] = [await loggedIn(system.url, researcher), await loggedIn(system.url, admin)];
  expect((await person.get('/seeds/mine')).status).toBe(200);
  expect((await boss.call('PATCH', `/people/${researcher.userId}`, { roles: ['liaison'] })).status).toBe(200);
  expect((await person.get('/reports/income')).status).toBe(403);
  expect((await person.get('/inbox')).status).toBe(200);
});
