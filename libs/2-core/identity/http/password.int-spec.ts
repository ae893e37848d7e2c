import { hash } from '@node-rs/argon2';
import { type Account, IdentityWorld, password } from '../../../../test/builders/identity-world.js';
import type { Answer, ApiClient } from '../../../../test/servers/api-client.js';
import { resetLimits } from '../domain/guess-limits.js';

let world: IdentityWorld;

beforeAll(async () => { world = await IdentityWorld.open(); });
beforeEach(async () => { await world.rows('truncate platform.attempt_limit'); });
afterAll(() => world?.close());

const next = 'quiet pumps in the snow';
const statusOf = async (client: ApiClient): Promise<number> => (await client.get('/session')).status;
const hashOf = async ({ userId }: Account): Promise<string> =>
  (await world.rows<{ hash: string }>('select password_hash as hash from identity.login where user_id = $1', [userId]))[0]?.hash ?? '';
const audited = async ({ userId }: Account): Promise<string[]> =>
  (await world.rows<{ action: string }>('select action from platform.audit_entry where entity_id = $1 order by at', [userId])).map(({ action }) => action);

describe('changing the password', () => {
  test('needs the current one, ends every other session, and goes on under a new token', async () => {
    const account = await world.account();
    const [own, other] = [await world.loggedIn(account), await world.loggedIn(account)];
    const before = own.session ?? '';
    expect(await own.post('/password', { current: 'wrong one, sorry', next })).toMatchObject({ status: 400, body: { code: 'user.password_wrong', errors: [{ path: 'current' }] } });
    expect(await statusOf(other)).toBe(200);

    expect((await own.post('/password', { current: password, next })).status).toBe(204);
    expect([await statusOf(own), await statusOf(other)]).toEqual([200, 401]);
    expect(own.session).not.toBe(before);
    expect((await world.client().get('/session', { cookie: before })).status).toBe(401);
    expect([(await world.logIn(world.client(), account.email, password)).status, (await world.logIn(world.client(), account.email, next)).status]).toEqual([401, 200]);
    expect(await audited(account)).toContain('user.password_changed');
  });

  test.each([['too short', 'short', 'user.password_too_short'], ['common', 'QwertyQwerty', 'user.password_common'], ['personal', '佐藤の長いパスワード12', 'user.password_personal']])(
    'refuses one that is %s', async (_what, word, code) => {
      const account = await world.account();
      const client = await world.loggedIn(account);
      const before = await hashOf(account);
      expect(await client.post('/password', { current: password, next: word })).toMatchObject({ status: 400, body: { code } });
      expect(await hashOf(account)).toBe(before);
    });

  test('tries of the current one are counted with wrong logins', async () => {
    const account = await world.account();
    const client = await world.loggedIn(account);
    const statuses = [];
    for (let turn = 0; turn < 11; turn += 1) statuses.push((await client.post('/password', { current: `wrong number ${turn}`, next })).status);
    expect([statuses.at(0), statuses.at(-1)]).toEqual([400, 429]);
  });
});

test('a hash of other parameters is made anew at the next login, and fits the same password', async () => {
  const account = await world.account();
  const weak = '$argon2id$v=19$m=8192,t=1,p=1$';
  await world.rows('update identity.login set password_hash = $2 where user_id = $1', [account.userId, await hash(password, { memoryCost: 8_192, timeCost: 1, parallelism: 1 })]);
  expect(await hashOf(account)).toContain(weak);
  expect((await world.logIn(world.client(), account.email, 'not the password')).status).toBe(401);
  expect(await hashOf(account)).toContain(weak);
  expect((await world.logIn(world.client(), account.email, password)).status).toBe(200);
  const renewed = await hashOf(account);
  expect(renewed).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
  expect((await world.logIn(world.client(), account.email, password)).status).toBe(200);
  expect(await hashOf(account)).toBe(renewed);
});

describe('a forgotten password', () => {
  const ask = (email: string, from = '192.0.2.1'): Promise<Answer> => world.client().post('/password/forgotten', { email }, { 'x-forwarded-for': from });
  const reset = (token: string, word: string): Promise<Answer> => world.client().post('/password/reset', { token, password: word });
  const requestsOf = ({ userId }: Account): Promise<{ resetId: string }[]> => world.rows(
    `select payload->>'resetId' as "resetId" from platform.outbox where kind = 'password_reset.requested' and payload->>'userId' = $1 order by occurred_at desc`, [userId]);
  /** As whoever writes the mail does. */
  const letterOf = async (account: Account): Promise<{ token: string; email: string } | undefined> => {
    const [request] = await requestsOf(account);
    return world.database.asSystem(() => world.identity.writePasswordReset(request?.resetId ?? ''));
  };
  const tokenFor = async (account: Account): Promise<string> => {
    await ask(account.email);
    return (await letterOf(account))?.token ?? '';
  };

  test('is answered alike for an address that exists and one that does not; only the one gets a letter', async () => {
    const account = await world.account();
    const [known, unknown, none] = [await ask(account.email.toUpperCase()), await ask('nobody@musubi.example'), await ask('no address')];
    expect([known, unknown, none].map(({ status, text }) => [status, text])).toEqual([[202, ''], [202, ''], [202, '']]);
    expect(await requestsOf(account)).toHaveLength(1);
    expect((await world.rows(`select 1 from platform.outbox where kind = 'password_reset.requested'`)).length).toBe(1);
    expect(await letterOf(account)).toMatchObject({ email: account.email, locale: 'ja' });
  });

  test('becomes a new one once, ends all sessions, and logs nobody in', async () => {
    const account = await world.account();
    const client = await world.loggedIn(account);
    const token = await tokenFor(account);
    expect(await reset(token, 'qwertyqwerty')).toMatchObject({ status: 400, body: { code: 'user.password_common' } });
    const done = await reset(token, next);
    expect([done.status, done.headers.getSetCookie()]).toEqual([204, []]);
    expect(await statusOf(client)).toBe(401);
    expect((await world.logIn(world.client(), account.email, next)).status).toBe(200);
    expect(await reset(token, 'another one altogether')).toMatchObject({ status: 410, body: { code: 'password_reset.invalid' } });
    expect(await audited(account)).toEqual(expect.arrayContaining(['user.password_reset_requested', 'user.password_reset']));
  });

  test('of two letters for one request both links are good, and one use ends them and every other request', async () => {
    const account = await world.account();
    const earlier = await tokenFor(account);
    const [first, second] = [await tokenFor(account), (await letterOf(account))?.token ?? ''];
    expect((await reset(second, next)).status).toBe(204);
    expect([(await reset(first, next)).status, (await reset(earlier, next)).status]).toEqual([410, 410]);
  });

  test('runs out after half an hour: the link, and the letter not yet written', async () => {
    const account = await world.account();
    const token = await tokenFor(account);
    await world.rows(`update identity.password_reset set expires_at = expires_at - interval '30 minutes' where user_id = $1`, [account.userId]);
    expect((await reset(token, next)).status).toBe(410);
    expect(await letterOf(account)).toBeUndefined();
  });

  test('used twice at once changes the password once', async () => {
    const token = await tokenFor(await world.account());
    const answers = await Promise.all(['first of the two words', 'second of the two words'].map((word) => reset(token, word)));
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 410]);
  });

  test('of a closed account gets no letter, and a link given before is worth nothing', async () => {
    const account = await world.account();
    const token = await tokenFor(account);
    await world.rows('update identity.user_account set active = false where id = $1', [account.userId]);
    expect((await reset(token, next)).status).toBe(410);
    expect(await letterOf(account)).toBeUndefined();
    const before = (await requestsOf(account)).length;
    expect((await ask(account.email)).status).toBe(202);
    expect(await requestsOf(account)).toHaveLength(before);
  });

  test('fills nobody\'s mailbox: three letters an hour, and the asker cannot tell', async () => {
    const account = await world.account();
    const statuses = [];
    for (let turn = 0; turn < 6; turn += 1) statuses.push((await ask(account.email, `198.51.100.${turn}`)).status);
    expect(statuses).toEqual([202, 202, 202, 202, 202, 202]);
    expect(await requestsOf(account)).toHaveLength(resetLimits.account.attempts);
  });

  test('cannot be guessed, nor asked for by one place for ever', async () => {
    const statuses = [];
    for (let turn = 0; turn <= resetLimits.guesses.attempts; turn += 1) statuses.push((await reset('A'.repeat(43), next)).status);
    expect([statuses.at(0), statuses.at(-1)]).toEqual([410, 429]);
    await Promise.all(Array.from({ length: resetLimits.network.attempts }, (_, turn) => ask(`somebody-${turn}@musubi.example`)));
    expect((await ask('somebody@musubi.example')).status).toBe(429);
  });

  test('leaves its token in no table, event or audit row', async () => {
    const account = await world.account();
    const token = await tokenFor(account);
    const tables = await world.rows<{ name: string }>(`select schemaname || '.' || tablename as name from pg_tables where schemaname in ('platform', 'identity')`);
    for (const { name } of tables) expect(await world.rows(`select 1 from ${name} t where t::text like $1`, [`%${token}%`])).toEqual([]);
  });
});
