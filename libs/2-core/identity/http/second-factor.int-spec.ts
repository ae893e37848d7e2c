import { Secret, TOTP } from 'otpauth';
import { type Account, IdentityWorld, password } from '../../../../test/builders/identity-world.js';
import type { Answer, ApiClient } from '../../../../test/servers/api-client.js';

let world: IdentityWorld;

beforeAll(async () => { world = await IdentityWorld.open(); });
beforeEach(async () => { await world.rows('truncate platform.attempt_limit'); });
afterAll(() => world?.close());

/** A person's authenticator. */
class Authenticator {
  constructor(readonly secret: string) {}

  code(offset = 0): string {
    return new TOTP({ secret: Secret.fromBase32(this.secret) }).generate({ timestamp: Date.now() + offset * 30_000 });
  }
}

interface Enrolled {
  readonly account: Account;
  readonly client: ApiClient;
  readonly authenticator: Authenticator;
  readonly codes: readonly string[];
}

async function enrol(account: Account, from?: ApiClient): Promise<Enrolled> {
  const client = from ?? await world.loggedIn(account);
  const begun = await client.post('/second-factor/totp', { password });
  expect(begun.status).toBe(200);
  const authenticator = new Authenticator(begun.body.secret);
  const confirmed = await client.post('/second-factor/totp/confirm', { code: authenticator.code() });
  expect(confirmed.status).toBe(200);
  return { account, client, authenticator, codes: confirmed.body.recoveryCodes };
}

/** @param later half a minute has passed since the last code, so that this moment's code is unused */
async function firstStep({ email, userId }: Account, later = true): Promise<ApiClient> {
  if (later) await world.rows('update identity.totp set used_step = 0 where user_id = $1', [userId]);
  const client = world.client();
  expect(await world.logIn(client, email, password)).toMatchObject({ status: 202, body: { step: 'totp' } });
  return client;
}
const statusOf = async (client: ApiClient): Promise<number> => (await client.get('/session')).status;

describe('setting up', () => {
  test('takes the password and a code, gives ten recovery codes, a new token, and ends the other sessions', async () => {
    const account = await world.account();
    const [client, other] = [await world.loggedIn(account), await world.loggedIn(account)];
    expect((await client.post('/second-factor/totp', { password: 'not the password' })).body.code).toBe('user.password_wrong');
    const begun = await client.post('/second-factor/totp', { password });
    expect(begun.body).toEqual({ secret: expect.stringMatching(/^[A-Z2-7]{32}$/u), uri: expect.stringContaining(encodeURIComponent(account.email)) });
    // Nothing is asked for before a code has come.
    expect((await world.logIn(world.client(), account.email, password)).status).toBe(200);
    expect(await client.post('/second-factor/totp/confirm', { code: '000000' })).toMatchObject({ status: 401, body: { code: 'session.wrong_code' } });
    const before = client.session ?? '';
    const confirmed = await client.post('/second-factor/totp/confirm', { code: new Authenticator(begun.body.secret).code() });
    expect(new Set(confirmed.body.recoveryCodes).size).toBe(10);
    expect(client.session).not.toBe(before);
    expect([await statusOf(client), await statusOf(other), (await world.client().get('/session', { cookie: before })).status]).toEqual([200, 401, 401]);
    expect((await client.get('/second-factor')).body).toEqual({ setUpAt: expect.any(String), recoveryCodesLeft: 10, required: false });
    expect((await client.get('/sessions')).body.items).toEqual([expect.objectContaining({ methods: ['password', 'totp'], current: true })]);
  });

  test('shows the secret of nobody afterwards, and keeps no code in the clear', async () => {
    const { account, codes, authenticator } = await enrol(await world.account());
    const [kept] = await world.rows<{ secret: string; all: string }>('select secret, to_jsonb(t)::text as all from identity.totp t where user_id = $1', [account.userId]);
    expect(kept?.secret).toMatch(/^s1\.[\da-f]{12}\.[\w-]{80}$/u);
    expect(kept?.all).not.toContain(authenticator.secret);
    const stored = JSON.stringify(await world.rows('select code_hash::text from identity.recovery_code where user_id = $1', [account.userId]));
    for (const code of codes) expect(stored).not.toContain(Buffer.from(code.replace('-', '')).toString('hex'));
    await expect(world.database.inTenant(account, () => world.database.query('select secret from identity.totp'))).rejects.toMatchObject({ code: '42501' });
    await expect(world.database.inTenant(account, () => world.database.query('select 1 from identity.recovery_code'))).rejects.toMatchObject({ code: '42501' });
  });

  test('another authenticator takes the place of the first once it is confirmed', async () => {
    const { account, client, authenticator } = await enrol(await world.account());
    const second = new Authenticator((await client.post('/second-factor/totp', { password })).body.secret);
    expect((await (await firstStep(account)).post('/session/totp', { code: authenticator.code() })).status).toBe(200);
    expect((await client.post('/second-factor/totp/confirm', { code: second.code() })).status).toBe(200);
    const step = await firstStep(account);
    expect((await step.post('/session/totp', { code: authenticator.code() })).status).toBe(401);
    expect((await step.post('/session/totp', { code: second.code() })).status).toBe(200);
  });
});

describe('logging in with it', () => {
  test('the password alone opens nothing: its token is good for the second step only', async () => {
    const { account, authenticator } = await enrol(await world.account());
    const client = await firstStep(account);
    expect(client.session).toBeUndefined();
    const token = client.cookie('__Host-musubi-step')?.split('=')[1] ?? '';
    expect(token).not.toBe('');
    expect((await world.client().get('/session', { cookie: `__Host-musubi=${token}` })).status).toBe(401);
    const done = await client.post('/session/totp', { code: authenticator.code() });
    expect(done).toMatchObject({ status: 200, body: { user: { email: account.email }, secondFactorDue: false } });
    expect([await statusOf(client), client.cookie('__Host-musubi-step')]).toEqual([200, undefined]);
    expect((await world.client().post('/session/totp', { code: authenticator.code(1) }, { cookie: `__Host-musubi-step=${token}` })).body.code).toBe('session.step_missing');
  });

  test('a code is good once, also for two at the same time, and an older one not after a newer', async () => {
    const { account, authenticator } = await enrol(await world.account());
    const [first, second] = [await firstStep(account), await firstStep(account)];
    const code = authenticator.code();
    const answers = await Promise.all([first, second].map((client) => client.post('/session/totp', { code })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
    const third = await firstStep(account, false);
    for (const again of [code, authenticator.code(-1)]) expect((await third.post('/session/totp', { code: again })).status).toBe(401);
    expect((await third.post('/session/totp', { code: authenticator.code(1) })).status).toBe(200);
  });

  test('a sealed secret moved into another person\'s row opens nothing there', async () => {
    const [mine, theirs] = [await enrol(await world.account()), await enrol(await world.account())];
    await world.rows('update identity.totp set secret = (select secret from identity.totp where user_id = $2) where user_id = $1', [theirs.account.userId, mine.account.userId]);
    expect((await (await firstStep(theirs.account)).post('/session/totp', { code: mine.authenticator.code() })).status).toBe(500);
  });

  test('the code of another person is none', async () => {
    const [mine, theirs] = [await enrol(await world.account()), await enrol(await world.account())];
    expect((await (await firstStep(mine.account)).post('/session/totp', { code: theirs.authenticator.code() })).status).toBe(401);
  });

  test('five wrong codes end the step, and more the tries from this place', async () => {
    const { account, authenticator } = await enrol(await world.account());
    const client = await firstStep(account);
    const wrong = async (who: ApiClient): Promise<string> => (await who.post('/session/totp', { code: '000000' }, { 'x-forwarded-for': '192.0.2.1' })).body.code;
    const codes = [];
    for (let turn = 0; turn < 6; turn += 1) codes.push(await wrong(client));
    expect(codes).toEqual([...Array.from({ length: 5 }, () => 'session.wrong_code'), 'session.step_missing']);
    expect(await wrong(await firstStep(account))).toBe('request.too_many');
    // The owner, elsewhere.
    expect((await (await firstStep(account)).post('/session/totp', { code: authenticator.code() }, { 'x-forwarded-for': '203.0.113.5' })).status).toBe(200);
  });

  test('a step that nobody finishes runs out, and one begun before a changed password too', async () => {
    const { account, client, authenticator } = await enrol(await world.account());
    const late = await firstStep(account);
    await world.rows(`update identity.login_step set expires_at = now() - interval '1 second' where user_id = $1`, [account.userId]);
    expect((await late.post('/session/totp', { code: authenticator.code() })).body.code).toBe('session.step_missing');
    const stale = await firstStep(account);
    expect((await client.post('/password', { current: password, next: 'quiet pumps in the snow' })).status).toBe(204);
    expect((await stale.post('/session/totp', { code: authenticator.code() })).body.code).toBe('session.step_missing');
  });
});

describe('recovery codes', () => {
  const recover = (client: ApiClient, code: string): Promise<Answer> => client.post('/session/recovery', { code });

  test('stand in for the authenticator once each, however they are typed', async () => {
    const { account, client, codes } = await enrol(await world.account());
    const [first = '', second = ''] = codes;
    expect((await recover(await firstStep(account), first.toUpperCase().replace('-', ' '))).status).toBe(200);
    expect((await recover(await firstStep(account), first)).body.code).toBe('session.wrong_code');
    expect((await client.get('/second-factor')).body.recoveryCodesLeft).toBe(9);
    const steps = [await firstStep(account), await firstStep(account)];
    expect((await Promise.all(steps.map((step) => recover(step, second)))).map(({ status }) => status).sort()).toEqual([200, 401]);
  });

  test('are renewed with the password; the old ones are worth nothing', async () => {
    const { account, client, codes } = await enrol(await world.account());
    const renewed = await client.post('/second-factor/recovery-codes', { password });
    expect(renewed.body.recoveryCodes).toHaveLength(10);
    expect((await recover(await firstStep(account), codes[0] ?? '')).status).toBe(401);
    expect((await recover(await firstStep(account), renewed.body.recoveryCodes[9])).status).toBe(200);
    expect((await (await world.loggedIn(await world.account())).post('/second-factor/recovery-codes', { password })).body.code).toBe('second_factor.none');
  });

  test('cannot be tried for ever', async () => {
    const { account } = await enrol(await world.account());
    const codes = [];
    for (let turn = 0; turn < 6; turn += 1) codes.push((await recover(await firstStep(account), `aaaaa-aaaa${turn}`)).body.code);
    expect([codes[0], codes.at(-1)]).toEqual(['session.wrong_code', 'request.too_many']);
  });
});

describe('where the organisation demands one', () => {
  test('an administrator without one may set it up and nothing else; then everything', async () => {
    const admin = await world.account(['admin'], await world.organisation('admins'));
    const client = world.client();
    expect(await world.logIn(client, admin.email, password)).toMatchObject({ status: 200, body: { secondFactorDue: true } });
    for (const path of ['/people', '/sessions', '/departments', '/organisation/security']) {
      expect(await client.get(path)).toMatchObject({ status: 403, body: { code: 'session.second_factor_due' } });
    }
    expect((await client.get('/second-factor')).body).toEqual({ setUpAt: null, recoveryCodesLeft: 0, required: true });
    const { authenticator } = await enrol(admin, client);
    for (const path of ['/people', '/sessions', '/departments']) expect((await client.get(path)).status).toBe(200);
    expect((await client.post('/second-factor/remove', { password })).body.code).toBe('second_factor.required');
    const again = await firstStep(admin);
    expect((await again.post('/session/totp', { code: authenticator.code() })).body.secondFactorDue).toBe(false);
  });

  test('others need none unless it is for everybody, which holds at the next call of who is in', async () => {
    const tenantId = await world.organisation('admins');
    const [admin, liaison] = [await world.account(['admin'], tenantId), await world.account(['liaison'], tenantId)];
    const client = await world.loggedIn(liaison);
    expect((await client.get('/sessions')).status).toBe(200);
    const { client: boss } = await enrol(admin);
    expect((await boss.call('PATCH', '/organisation/security', { secondFactorFor: 'everybody' })).body).toEqual({ secondFactorFor: 'everybody' });
    expect((await client.get('/sessions')).body.code).toBe('session.second_factor_due');
    expect((await boss.call('PATCH', '/organisation/security', { secondFactorFor: 'nobody' })).status).toBe(200);
    expect((await client.get('/sessions')).status).toBe(200);
    expect((await client.call('PATCH', '/organisation/security', { secondFactorFor: 'everybody' })).status).toBe(403);
  });

  test('who has one may do without it where nothing is demanded', async () => {
    const { account, client } = await enrol(await world.account());
    expect((await client.post('/second-factor/remove', { password: 'not the password' })).body.code).toBe('user.password_wrong');
    expect((await client.post('/second-factor/remove', { password })).status).toBe(204);
    expect((await world.logIn(world.client(), account.email, password)).status).toBe(200);
  });
});
