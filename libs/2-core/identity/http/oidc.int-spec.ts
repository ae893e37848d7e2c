import { createHash } from 'node:crypto';
import { type DomainError, newId, ok, type Result, unwrap } from '@musubi/kernel';
import type { AuthorizationCodeGrantChecks } from 'openid-client';
import { type Account, IdentityWorld, password } from '../../../../test/builders/identity-world.js';
import type { Answer, ApiClient } from '../../../../test/servers/api-client.js';
import { at, comeBack, linkedAccount, openUniversity, setOut, settings, type University } from '../../../../test/builders/oidc-ways.js';
import { clientSecret, walkBack } from '../../../../test/servers/oidc-issuer.js';
import type { FoundIssuer } from '../infrastructure/issuer-client.js';
import { OidcRequests } from '../infrastructure/oidc-requests.js';
import { OidcLinks } from '../infrastructure/oidc-links.js';
import { RelyingParty } from '../infrastructure/relying-party.js';

let world: IdentityWorld;
let ours: University;
let theirs: University;

beforeAll(async () => {
  world = await IdentityWorld.open({ MUSUBI_OIDC_LOOPBACK: 'true' });
  [ours, theirs] = [await university(), await university()];
});
beforeEach(() => world.rows('truncate platform.attempt_limit'));
afterEach(() => { jest.restoreAllMocks(); });
afterAll(async () => {
  await ours?.issuer.close();
  await theirs?.issuer.close();
  await world?.close();
});

const university = (): Promise<University> => openUniversity(world, (id) => world.app.get(RelyingParty).redirectUri(id));
const linked = (where: University, ...roles: ('liaison' | 'admin')[]): Promise<Account> => linkedAccount(world, where, roles);
const statusOf = async (client: ApiClient): Promise<number> => (await client.get('/session')).status;

describe('the way that is meant', () => {
  test('an account is linked with the password, logs in, and is told of it', async () => {
    const account = await linked(ours);
    const client = world.client();
    const set = await setOut(client, ours, undefined, '/engagements/1?tab=money');
    expect([...set.searchParams.keys()].sort()).toEqual(['code', 'iss', 'state']);
    expect(await comeBack(client, set)).toBe('/engagements/1?tab=money');
    expect((await client.get('/session')).body).toMatchObject({ user: { id: account.userId }, secondFactorDue: false });
    expect((await client.get('/sessions')).body.items[0].methods).toEqual(['oidc']);
    expect((await client.get('/oidc-link')).body).toEqual({ available: true, linkedAt: expect.any(String) });
    expect(await world.rows(`select payload->>'what' as what from platform.outbox where kind = 'user.security_changed' and payload->>'userId' = $1`, [account.userId])).toEqual([{ what: 'oidc_linked' }]);
    expect(await world.rows(`select actor_id as actor from platform.audit_entry where action = 'user.oidc_linked' and entity_id = $1`, [account.userId])).toEqual([{ actor: account.userId }]);

    expect((await client.post('/oidc-link/remove', { password: 'not the password' })).body.code).toBe('user.password_wrong');
    expect((await client.post('/oidc-link/remove', { password })).status).toBe(204);
    const later = world.client();
    expect(await comeBack(later, await setOut(later, ours))).toBe('/login?oidc=oidc.unlinked');
  });

  test('the authorization request carries what binds the answer, and its cookie is this host\'s, hidden and short', async () => {
    const started = await world.client().post(`/oidc/${ours.id}/start`, {});
    const asked = Object.fromEntries(new URL(started.body.url).searchParams);
    expect(asked).toMatchObject({ response_type: 'code', scope: 'openid', code_challenge_method: 'S256', state: expect.stringMatching(/^[\w-]{43}$/u), nonce: expect.stringMatching(/^[\w-]{43}$/u) });
    expect(started.headers.getSetCookie().join()).toMatch(/^__Host-musubi-oidc=[\w-]{43}; Max-Age=600; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/u);
    const kept = JSON.stringify(await world.rows('select to_jsonb(r) from identity.oidc_request r'));
    for (const secret of [asked['state'], asked['nonce'], asked['code_challenge']]) expect(kept).not.toContain(secret);
  });

  test('a session that was there ends, as with a password', async () => {
    const account = await linked(ours);
    const client = await world.loggedIn(account);
    const former = client.session ?? '';
    at(ours, account.userId);
    const set = await setOut(client, ours);
    client.forget('__Host-musubi');
    expect(await comeBack(client, set)).toBe('/');
    expect([await statusOf(client), (await world.client().get('/session', { cookie: former })).status]).toEqual([200, 401]);
  });

  test('the universities are listed for who is not in, and nothing more of them', async () => {
    const { body: { items } } = await world.client().get('/oidc/universities');
    expect(items.map(({ id }: { id: string }) => id).sort()).toEqual([ours.id, theirs.id].sort());
    expect(Object.keys(items[0]).sort()).toEqual(['id', 'name', 'nameEn']);
  });
});

describe('S6, confusion and replay', () => {
  const requests = (): OidcRequests => world.app.get(OidcRequests);
  const party = (): RelyingParty => world.app.get(RelyingParty);
  const tokenRequests = ({ issuer }: University): number => issuer.asked.filter((path) => path === '/token').length;
  const missing = '/login?oidc=oidc.request_missing';
  const refused = '/login?oidc=oidc.refused';
  const twinOf = (client: ApiClient): ApiClient => {
    const twin = world.client();
    twin.keep(client.cookie('__Host-musubi-oidc') ?? '');
    return twin;
  };
  let person: Account;
  beforeAll(async () => { person = await linked(ours); });
  beforeEach(() => { at(ours, person.userId); });

  /** A way out is taken up without one of its conditions. */
  function forgetful(condition: string, instead: object = {}): void {
    const [known, query] = [requests().take.bind(requests()), world.database.queryAsSystem.bind(world.database)];
    jest.spyOn(requests(), 'take').mockImplementation(async (tokens, tenantId) => {
      jest.spyOn(world.database, 'queryAsSystem').mockImplementation((sql, parameters) => query(sql.replace(condition, ' and $1::bytea is not null and $2::bytea is not null and $3::uuid is not null '), parameters));
      const taken = await known(tokens, tenantId);
      return taken && { ...taken, tenantId, ...instead };
    });
  }

  /** The library is told to expect something else. */
  function credulous(expected: AuthorizationCodeGrantChecks): void {
    const inside = party() as unknown as { find: (...parameters: unknown[]) => Promise<Result<FoundIssuer, DomainError>> };
    const find = inside.find.bind(inside);
    jest.spyOn(inside, 'find').mockImplementation(async (...parameters) => {
      const found = unwrap(await find(...parameters));
      const grant: typeof found.library.authorizationCodeGrant = (configuration, url, checks = {}) => found.library.authorizationCodeGrant(configuration, url, { ...checks, ...expected });
      return ok({ ...found, library: { ...found.library, authorizationCodeGrant: grant } });
    });
  }

  test('a wrong state leads nowhere, asks the issuer nothing, and does not end the login that is under way', async () => {
    const client = world.client();
    const set = await setOut(client, ours);
    const before = tokenRequests(ours);
    const other = new URL(set);
    other.searchParams.set('state', 'A'.repeat(43));
    expect([await comeBack(client, other), tokenRequests(ours)]).toEqual([missing, before]);
    other.searchParams.delete('state');
    expect(await comeBack(client, other)).toBe(missing);
    expect(await comeBack(client, set)).toBe('/');
    expect((await client.get('/session')).body.user.id).toBe(person.userId);
  });

  test('an answer is good once', async () => {
    const client = world.client();
    const [set, thief] = [await setOut(client, ours), twinOf(client)];
    expect(await comeBack(client, set)).toBe('/');
    const before = tokenRequests(ours);
    expect([await comeBack(thief, set), tokenRequests(ours), thief.session]).toEqual([missing, before, undefined]);
  });

  test('mutant: not used up, it is shown to the issuer again', async () => {
    const client = world.client();
    const [set, twin] = [await setOut(client, ours), twinOf(client)];
    const query = world.database.queryAsSystem.bind(world.database);
    jest.spyOn(world.database, 'queryAsSystem').mockImplementation((sql, parameters) => query(
      sql.replace(/^delete from identity\.oidc_request(.*)returning (.*)$/su, (_, where: string, columns: string) => `select ${columns} from identity.oidc_request ${where}`), parameters));
    expect(await comeBack(client, set)).toBe('/');
    const before = tokenRequests(ours);
    // The issuer takes a code once: the second lock holds.
    expect([await comeBack(twin, set), tokenRequests(ours)]).toEqual([refused, before + 1]);
  });

  test('two at the same time with one answer: one is let in', async () => {
    const client = world.client();
    const [set, twin] = [await setOut(client, ours), twinOf(client)];
    expect((await Promise.all([comeBack(client, set), comeBack(twin, set)])).sort()).toEqual(['/', missing]);
  });

  test('another browser than the one that set out gets nothing, with a cookie of its own or with none', async () => {
    const [client, other] = [world.client(), world.client()];
    const set = await setOut(client, ours);
    expect(await comeBack(other, set)).toBe(missing);
    await setOut(other, ours);
    expect([await comeBack(other, set), other.session]).toEqual([missing, undefined]);
    expect(await comeBack(client, set)).toBe('/');
  });

  test('mutant: not bound to the browser, the answer of another one reaches the issuer', async () => {
    const [client, other] = [world.client(), world.client()];
    const set = await setOut(client, ours);
    await setOut(other, ours);
    const before = tokenRequests(ours);
    forgetful('and browser_hash = $2');
    // The verifier is made from the cookie: the second lock holds.
    expect([await comeBack(other, set), tokenRequests(ours)]).toEqual([refused, before + 1]);
  });

  test('mutant: with both locks open, another browser is let in as the one that set out', async () => {
    const [client, other] = [world.client(), world.client()];
    const [set, own] = [await setOut(client, ours), client.cookie('__Host-musubi-oidc')?.split('=')[1] ?? ''];
    await setOut(other, ours);
    forgetful('and browser_hash = $2');
    const redeem = party().redeem.bind(party());
    jest.spyOn(party(), 'redeem').mockImplementation((issuer, answer, tokens) => redeem(issuer, answer, { ...tokens, browser: own }));
    expect(await comeBack(other, set)).toBe('/');
    expect((await other.get('/session')).body.user.id).toBe(person.userId);
  });

  const elsewhere = 'A'.repeat(43);
  /** Somebody in between exchanges what binds the answer; what would have to be expected for it to pass. */
  const exchanged: readonly [string, (page: URL) => void, AuthorizationCodeGrantChecks][] = [
    ['nonce', ({ searchParams }) => { searchParams.set('nonce', elsewhere); }, { expectedNonce: elsewhere }],
    ['challenge', ({ searchParams }) => { searchParams.set('code_challenge', createHash('sha256').update(elsewhere).digest('base64url')); }, { pkceCodeVerifier: elsewhere }],
  ];

  test.each(exchanged)('an answer for another %s is refused', async (_what, exchange) => {
    const client = world.client();
    const set = await setOut(client, ours, exchange);
    expect([await comeBack(client, set), client.session]).toEqual([refused, undefined]);
  });

  test.each(exchanged)('mutant: with any %s taken, whoever exchanged it has logged the browser in', async (_what, exchange, checks) => {
    const client = world.client();
    const set = await setOut(client, ours, exchange);
    credulous(checks);
    expect(await comeBack(client, set)).toBe('/');
  });

  test('an answer of another issuer is refused before its code is shown to anybody (mix-up)', async () => {
    at(theirs, newId());
    const [client, decoy] = [world.client(), world.client()];
    const [set, stolen] = [await setOut(client, ours), await setOut(decoy, theirs)];
    const mixed = (state: URL): URL => {
      const url = new URL(set);
      for (const name of ['code', 'iss']) url.searchParams.set(name, stolen.searchParams.get(name) ?? '');
      url.searchParams.set('state', state.searchParams.get('state') ?? '');
      return url;
    };
    const before = tokenRequests(ours);
    expect([await comeBack(client, mixed(set)), tokenRequests(ours)]).toEqual([refused, before]);
    // Nor does one that does not say whose it is pass, from an issuer that always does.
    const again = world.client();
    const silent = await setOut(again, ours);
    silent.searchParams.delete('iss');
    expect([await comeBack(again, silent), tokenRequests(ours)]).toEqual([refused, before]);
  });

  test('mutant: without a look at iss the code of one issuer is shown to the other', async () => {
    at(theirs, newId());
    const [client, decoy] = [world.client(), world.client()];
    const [set, stolen] = [await setOut(client, ours), await setOut(decoy, theirs)];
    set.searchParams.set('code', stolen.searchParams.get('code') ?? '');
    set.searchParams.set('iss', theirs.issuer.url);
    const [before, checked] = [tokenRequests(ours), party().redeem.bind(party())];
    jest.spyOn(party(), 'redeem').mockImplementation((issuer, answer, tokens) => checked(issuer, { ...answer, iss: issuer.issuer }, tokens));
    await comeBack(client, set);
    expect(tokenRequests(ours)).toBe(before + 1);
  });

  test('an answer at another university\'s door is none', async () => {
    const client = world.client();
    const set = await setOut(client, ours);
    const before = tokenRequests(theirs);
    const elsewhere = new URL(set.href.replace(ours.id, theirs.id));
    expect([await comeBack(client, elsewhere), tokenRequests(theirs)]).toEqual([missing, before]);
    expect(await comeBack(client, set)).toBe('/');
  });

  test('mutant: with one door for all, the answer goes on to the other university\'s issuer', async () => {
    const client = world.client();
    const set = await setOut(client, ours);
    forgetful('and tenant_id = $3');
    // Who was asked is remembered beside it: the second lock holds.
    expect(await comeBack(client, new URL(set.href.replace(ours.id, theirs.id)))).toBe('/login?oidc=oidc.not_configured');
  });

  test('mutant: nor remembered who was asked, the code of one issuer is shown to the other', async () => {
    const client = world.client();
    const set = await setOut(client, ours);
    set.searchParams.set('iss', theirs.issuer.url);
    forgetful('and tenant_id = $3', { issuer: theirs.issuer.url });
    const before = tokenRequests(theirs);
    await comeBack(client, new URL(set.href.replace(ours.id, theirs.id)));
    expect(tokenRequests(theirs)).toBe(before + 1);
  });

  test('a login that takes too long has run out', async () => {
    const client = world.client();
    const set = await setOut(client, ours);
    await world.rows(`update identity.oidc_request set expires_at = now() - interval '1 second'`);
    expect([await comeBack(client, set), client.session]).toEqual([missing, undefined]);
  });

  test('mutant: without an end it would not have', async () => {
    const client = world.client();
    const set = await setOut(client, ours);
    await world.rows(`update identity.oidc_request set expires_at = now() - interval '1 second'`);
    forgetful('and expires_at > now()');
    expect(await comeBack(client, set)).toBe('/');
  });

  test('a subject that nobody has linked stays out, also under the mail address of an account, and links nothing by itself', async () => {
    const account = await world.account(['liaison'], ours.id);
    at(ours, account.email);
    const client = world.client();
    expect(await comeBack(client, await setOut(client, ours, undefined, '/inbox'))).toBe('/login?oidc=oidc.unlinked&next=%2Finbox');
    expect([client.session, await world.rows('select 1 from identity.oidc_link where user_id = $1', [account.userId])]).toEqual([undefined, []]);
  });

  test('mutant: looked up by mail address, whoever has it there is in', async () => {
    const account = await world.account(['liaison'], ours.id);
    at(ours, account.email);
    const byMail = async (_: string, { subject }: { subject: string }): Promise<string | undefined> =>
      (await world.rows<{ id: string }>('select user_id as id from identity.login where email = $1', [subject]))[0]?.id;
    jest.spyOn(world.app.get(OidcLinks), 'userOf').mockImplementation(byMail);
    const client = world.client();
    expect(await comeBack(client, await setOut(client, ours))).toBe('/');
    expect(await statusOf(client)).toBe(200);
  });

  test('the same subject at another issuer is somebody else', async () => {
    at(theirs, person.userId);
    const client = world.client();
    expect(await comeBack(client, await setOut(client, theirs))).toBe('/login?oidc=oidc.unlinked');
  });

  test('a closed account stays out', async () => {
    const account = await linked(ours);
    await world.rows('update identity.user_account set active = false where id = $1', [account.userId]);
    const client = world.client();
    expect([await comeBack(client, await setOut(client, ours)), client.session]).toEqual(['/login?oidc=oidc.closed', undefined]);
  });

  test('never back to another site', async () => {
    const client = world.client();
    expect(await comeBack(client, await setOut(client, ours, undefined, '//evil.example/'))).toBe('/');
  });
});

describe('a second factor', () => {
  let admin: Account;
  beforeAll(async () => {
    admin = await linked(ours, 'admin');
    await world.rows(`update identity.security_policy set second_factor_for = 'admins' where tenant_id = $1`, [ours.id]);
  });
  afterAll(() => world.rows(`update identity.security_policy set second_factor_for = 'nobody' where tenant_id = $1`, [ours.id]));

  test('is owed by who must have one; the issuer\'s word counts once the administrator takes it, and no longer than that', async () => {
    at(ours, admin.userId, 'mfa');
    const client = world.client();
    await comeBack(client, await setOut(client, ours));
    expect((await client.get('/session')).body.secondFactorDue).toBe(true);
    await world.rows(`update identity.security_policy set second_factor_for = 'nobody' where tenant_id = $1`, [ours.id]);
    expect((await ours.admin.call('PUT', '/organisation/oidc', settings(ours.issuer, { acceptsMfa: true }))).status).toBe(200);
    await world.rows(`update identity.security_policy set second_factor_for = 'admins' where tenant_id = $1`, [ours.id]);
    const [sure, unsure] = [world.client(), world.client()];
    await comeBack(sure, await setOut(sure, ours));
    at(ours, admin.userId);
    await comeBack(unsure, await setOut(unsure, ours));
    expect([(await sure.get('/session')).body.secondFactorDue, (await unsure.get('/session')).body.secondFactorDue]).toEqual([false, true]);
    expect((await sure.call('PUT', '/organisation/oidc', settings(ours.issuer))).status).toBe(200);
    expect([await statusOf(sure), await statusOf(unsure)]).toEqual([401, 200]);
  });

  test('that is set up here is asked for after the university\'s login', async () => {
    await world.rows(`insert into identity.totp (user_id, tenant_id, secret, confirmed_at) values ($1, $2, 'x', now())`, [admin.userId, ours.id]);
    at(ours, admin.userId, 'mfa');
    const client = world.client();
    expect(await comeBack(client, await setOut(client, ours, undefined, '/people'))).toBe('/login?step=code&next=%2Fpeople');
    expect([client.session, client.cookie('__Host-musubi-step')]).toEqual([undefined, expect.stringMatching(/=[\w-]{43}$/u)]);
  });
});

describe('the administrator\'s side', () => {
  const put = (body: object): Promise<Answer> => theirs.admin.call('PUT', '/organisation/oidc', body);

  test('the secret goes in and never out, and goes to no other issuer than the one it was given for', async () => {
    const shown = await theirs.admin.get('/organisation/oidc');
    expect(shown.body.issuer).toEqual(settings(theirs.issuer));
    const [row] = await world.rows<{ secret: string }>('select client_secret as secret from identity.oidc_issuer where tenant_id = $1', [theirs.id]);
    expect(row?.secret).toMatch(/^s1\./u);
    const told = JSON.stringify([shown.body, await world.rows(`select changes from platform.audit_entry where action = 'organisation.oidc_changed'`)]);
    expect(told).not.toContain(clientSecret);
    expect((await put(settings(ours.issuer))).body).toMatchObject({ code: 'oidc.secret_missing', errors: [{ path: 'clientSecret' }] });
    expect((await (await world.loggedIn(await world.account(['liaison'], theirs.id))).get('/organisation/oidc')).status).toBe(403);
  });

  test('what does not answer, answers for somebody else, or lies behind the firewall is not saved', async () => {
    const closed = { ...settings(theirs.issuer), clientSecret };
    expect((await put({ ...closed, issuer: 'http://127.0.0.1:1' })).body.code).toBe('oidc.issuer_unreachable');
    expect((await put({ ...closed, issuer: 'https://10.0.0.1' })).body.code).toBe('oidc.issuer_unreachable');
    expect((await put({ ...closed, issuer: 'http://idp.example.ac.jp' })).body.code).toBe('oidc.issuer_invalid');
    expect((await put({ ...closed, issuer: theirs.issuer.url.replace('127.0.0.1', 'localhost') })).body.code).toBe('oidc.issuer_differs');
    expect((await theirs.admin.get('/organisation/oidc')).body.issuer).toEqual(settings(theirs.issuer));
  });

  test('switched off or removed, nobody logs in with it, and who has done so is out', async () => {
    const account = await linked(theirs);
    const client = world.client();
    expect(await comeBack(client, await setOut(client, theirs))).toBe('/');
    const under = world.client();
    const set = await setOut(under, theirs);
    expect((await put(settings(theirs.issuer, { enabled: false }))).status).toBe(200);
    expect([await statusOf(client), await comeBack(under, set), (await world.client().post(`/oidc/${theirs.id}/start`, {})).body.code]).toEqual([401, '/login?oidc=oidc.not_configured', 'oidc.not_configured']);
    expect((await theirs.admin.call('DELETE', '/organisation/oidc')).status).toBe(204);
    expect((await theirs.admin.call('DELETE', '/organisation/oidc')).body.code).toBe('oidc.not_configured');
    expect((await (await world.loggedIn(account)).get('/oidc-link')).body.available).toBe(false);
  });
});

describe('linking', () => {
  test('takes the password, the session in which it began, and an account that is nobody else\'s', async () => {
    const [first, second] = [await linked(ours), await world.account(['liaison'], ours.id)];
    const client = await world.loggedIn(second);
    expect((await client.post('/oidc-link', { password: 'not the password' })).body.code).toBe('user.password_wrong');
    const begin = async (): Promise<URL> => walkBack((await client.post('/oidc-link', { password })).body.url);
    at(ours, first.userId);
    expect(await comeBack(client, await begin())).toBe('/security?oidc=oidc.subject_taken');
    at(ours, second.userId);
    const set = await begin();
    await client.call('DELETE', '/session');
    expect(await comeBack(client, set)).toBe('/security?oidc=session.missing');
    expect(await world.rows('select 1 from identity.oidc_link where user_id = $1', [second.userId])).toEqual([]);
  });
});
