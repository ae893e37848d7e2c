import { createHash } from 'node:crypto';
import { type Account, IdentityWorld, password } from '../../../../test/builders/identity-world.js';
import type { Answer, ApiClient } from '../../../../test/servers/api-client.js';

let world: IdentityWorld;

beforeAll(async () => { world = await IdentityWorld.open(); });
afterAll(() => world?.close());

const wanted = { name: '夜間の同期', scopes: ['directory:read'], days: 30, password };
const make = (owner: ApiClient, changes: object = {}): Promise<Answer> => owner.post('/api-tokens', { ...wanted, ...changes });
const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });
const departments = (token: string): Promise<Answer> => world.client().get('/departments', bearer(token));

async function tokenOf(account: Account, changes: object = {}): Promise<{ id: string; token: string }> {
  const { status, body } = await make(await world.loggedIn(account), changes);
  expect(status).toBe(201);
  return body;
}

describe('an API token', () => {
  test('is shown once, kept as a hash, and listed by its first characters', async () => {
    const account = await world.account();
    const owner = await world.loggedIn(account);
    const { body: { token, id } } = await make(owner);
    expect(token).toMatch(/^musubi_[\w-]{43}$/u);
    const { text, body } = await owner.get('/api-tokens');
    expect(body.items).toEqual([{
      id, name: wanted.name, prefix: token.slice(0, 13), scopes: wanted.scopes, createdAt: expect.any(String), expiresAt: expect.any(String), usedAt: null,
    }]);
    expect(text).not.toContain(token);
    const [row] = await world.rows<{ token_hash: Buffer; row: string }>('select token_hash, t::text as row from identity.api_token t where id = $1', [id]);
    expect(row?.token_hash).toEqual(createHash('sha256').update(token).digest());
    expect(row?.row).not.toContain(token);
    expect(await world.rows('select action, actor_id as actor from platform.audit_entry where entity_id = $1', [id])).toEqual([{ action: 'api_token.made', actor: account.userId }]);
  });

  test('needs the password, a scope that exists, and an end within a year', async () => {
    const owner = await world.loggedIn(await world.account());
    expect(await make(owner, { password: 'never the password' })).toMatchObject({ status: 400, body: { code: 'user.password_wrong' } });
    for (const wrong of [{ scopes: [] }, { scopes: ['session:write'] }, { scopes: ['people:read'] }, { scopes: ['directory:read', 'directory:read'] }, { days: 366 }, { days: 0 }]) {
      expect(await make(owner, wrong)).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
    }
    await world.rows(`insert into identity.api_token (id, user_id, tenant_id, name, prefix, token_hash, scopes, expires_at)
      select gen_random_uuid(), user_id, tenant_id, 'x', 'x', sha256(i::text::bytea), '{}', now() + interval '1 day' from platform.session, generate_series(1, 20) i where user_id = $1`,
    [(await owner.get('/session')).body.user.id]);
    expect(await make(owner)).toMatchObject({ status: 409, body: { code: 'api_token.too_many' } });
  });

  test('lets in without cookies and remembers the hour of its last use', async () => {
    const account = await world.account();
    const { id, token } = await tokenOf(account);
    expect((await departments(token)).status).toBe(200);
    const used = (): Promise<{ used_at: Date }[]> => world.rows('select used_at from identity.api_token where id = $1', [id]);
    const [first] = await used();
    expect(first?.used_at).toBeInstanceOf(Date);
    await departments(token);
    expect(await used()).toEqual([first]);
    await world.rows(`update identity.api_token set used_at = now() - interval '2 hours' where id = $1`, [id]);
    await departments(token);
    expect((await used())[0]?.used_at.getTime()).toBeGreaterThanOrEqual(first?.used_at.getTime() ?? Infinity);
  });

  test('does nothing that it was not made for', async () => {
    const { token } = await tokenOf(await world.account(['admin']), { scopes: ['needs:read'] });
    expect(await departments(token)).toMatchObject({ status: 403, body: { code: 'token.scope_missing' } });
  });

  test.each([
    ['GET', '/session'], ['PATCH', '/session'], ['GET', '/sessions'], ['POST', '/sessions/end-others'], ['GET', '/second-factor'], ['POST', '/password'],
    ['GET', '/people'], ['GET', '/organisation/security'], ['PATCH', '/organisation/security'], ['GET', '/api-tokens'], ['POST', '/api-tokens'],
  ])('made for everything, is refused by %s %s, with its owner\'s cookie beside it too', async (method, path) => {
    const account = await world.account(['admin']);
    const owner = await world.loggedIn(account);
    const { body } = await make(owner, { scopes: ['directory:read', 'needs:read', 'needs:write', 'seeds:read', 'seeds:write', 'triage:write', 'contracting:write', 'audit:read'] });
    const answer = await owner.call(method, path, method === 'GET' ? undefined : {}, bearer(body.token));
    expect(answer).toMatchObject({ status: 403, body: { code: 'token.scope_missing' } });
  });

  test('that is wrong is not made good by a cookie, and ends no session', async () => {
    const owner = await world.loggedIn(await world.account());
    expect(await owner.get('/departments', bearer(`musubi_${'A'.repeat(43)}`))).toMatchObject({ status: 401, body: { code: 'token.invalid' } });
    expect((await owner.get('/departments', bearer(owner.session?.split('=')[1] ?? ''))).status).toBe(401);
    // The route would end whatever session its cookie names.
    expect((await world.client().call('DELETE', '/session', undefined, { ...bearer('x'), cookie: owner.session ?? '' })).status).toBe(204);
    expect((await owner.get('/departments')).status).toBe(200);
  });
});

describe('an API token is dead at its next call', () => {
  const works = async (token: string): Promise<number> => (await departments(token)).status;

  test('when revoked, which only its owner can', async () => {
    const account = await world.account();
    const [owner, stranger] = [await world.loggedIn(account), await world.loggedIn(await world.account(['admin'], account.tenantId))];
    const { body: { id, token } } = await make(owner);
    expect((await stranger.call('DELETE', `/api-tokens/${id}`)).body.code).toBe('api_token.not_found');
    expect(await works(token)).toBe(200);
    expect((await owner.call('DELETE', `/api-tokens/${id}`)).status).toBe(204);
    expect(await works(token)).toBe(401);
    expect((await owner.get('/api-tokens')).body.items).toEqual([]);
  });

  test('when it has run out', async () => {
    const { id, token } = await tokenOf(await world.account());
    await world.rows(`update identity.api_token set expires_at = now() where id = $1`, [id]);
    expect(await works(token)).toBe(401);
  });

  test('when the account is closed, and opening it again does not raise it', async () => {
    const account = await world.account();
    const admin = await world.loggedIn(await world.account(['admin'], account.tenantId));
    const { token } = await tokenOf(account);
    await world.rows('update identity.user_account set active = false where id = $1', [account.userId]);
    expect(await works(token)).toBe(401);
    await world.rows('update identity.user_account set active = true where id = $1', [account.userId]);
    expect(await works(token)).toBe(200);
    for (const active of [false, true]) expect((await admin.call('PATCH', `/people/${account.userId}`, { active })).status).toBe(200);
    expect(await works(token)).toBe(401);
  });

  test('when the password is changed', async () => {
    const account = await world.account();
    const owner = await world.loggedIn(account);
    const { body: { token } } = await make(owner);
    expect((await owner.post('/password', { current: password, next: 'quite another sentence' })).status).toBe(204);
    expect(await works(token)).toBe(401);
  });

  test('while its owner owes the organisation a second factor', async () => {
    const account = await world.account(['admin']);
    const { token } = await tokenOf(account);
    await world.rows(`update identity.security_policy set second_factor_for = 'admins' where tenant_id = $1`, [account.tenantId]);
    expect(await departments(token)).toMatchObject({ status: 403, body: { code: 'session.second_factor_due' } });
  });
});
