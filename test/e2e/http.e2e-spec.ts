import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { tokenScopes } from '@musubi/identity';
import { password } from '../builders/password.js';
import { ApiClient, type Answer } from '../servers/api-client.js';
import { startSystem, type System } from '../servers/system.js';

jest.setTimeout(60_000);

const need = { title: '静かなポンプ', body: '音の小さいポンプを作りたい。' };

let system: System;
let company: ApiClient;

beforeAll(async () => {
  system = await startSystem({ worker: false });
  company = await system.login(system.world.battery);
});

afterAll(() => system?.stop());

const countNeeds = async (): Promise<number> => Number((await system.rows<{ n: string }>('select count(*) as n from catalog.need'))[0]?.n);
const key = (): Record<string, string> => ({ 'idempotency-key': randomUUID() });

function expectProblem(answer: Answer, status: number, code: string): void {
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(answer).toMatchObject({ status, body: { type: `urn:musubi:problem:${code}`, status, code, title: expect.any(String), correlationId: expect.any(String) } });
  expect(answer.headers.get('x-correlation-id')).toBe(answer.body.correlationId);
}

describe('Idempotency-Key', () => {
  test('the same call again has the same answer and no second effect', async () => {
    const before = await countNeeds();
    const header = key();
    const first = await company.post('/needs', need, header);
    const second = await company.post('/needs', need, header);

    expect(first.status).toBe(201);
    expect(second).toMatchObject({ status: 201, body: first.body });
    expect(await countNeeds()).toBe(before + 1);
    expect(await system.rows('select 1 from platform.outbox where aggregate_id = $1', [first.body.id])).toHaveLength(1);
  });

  test('another body or route under the same key is refused', async () => {
    const header = key();
    const { body } = await company.post('/needs', need, header);
    const before = await countNeeds();

    expectProblem(await company.post('/needs', { ...need, title: '別のポンプ' }, header), 422, 'idempotency.key_reused');
    expectProblem(await company.post(`/needs/${body.id}/withdraw`, need, header), 422, 'idempotency.key_reused');
    expect(await countNeeds()).toBe(before);
    expect((await company.get(`/needs/${body.id}`)).body.status).toBe('published');
  });

  test('twenty calls at once have one effect and one answer', async () => {
    const before = await countNeeds();
    const header = key();
    const answers = await Promise.all(Array.from({ length: 20 }, () => company.post('/needs', need, header)));

    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(201);
    expect(await countNeeds()).toBe(before + 1);
  });

  test('a refused call keeps no key: corrected, it goes through', async () => {
    const header = key();
    expect((await company.post('/needs', { ...need, title: '' }, header)).status).toBe(400);
    expect((await company.post('/needs', need, header)).status).toBe(201);
  });

  test('a key belongs to its user: another company\'s call is its own', async () => {
    const header = key();
    const [ours, theirs] = [await company.post('/needs', need, header), await (await system.login(system.world.brewery)).post('/needs', need, header)];
    expect(theirs.status).toBe(201);
    expect(theirs.body.id).not.toBe(ours.body.id);
  });
});

describe('If-Match', () => {
  test('the version that was seen goes through once; then it is stale', async () => {
    const { body: { id } } = await company.post('/needs', need);
    expect(await company.call('PATCH', `/needs/${id}`, { region: '宮城県' }, { 'if-match': '1' })).toMatchObject({ status: 200, body: { version: 2 } });

    expectProblem(await company.call('PATCH', `/needs/${id}`, { region: '福島県' }, { 'if-match': '"1"' }), 412, 'need.stale_version');
    expectProblem(await company.post(`/needs/${id}/withdraw`, {}, { 'if-match': '1' }), 412, 'need.stale_version');
    expect((await company.get(`/needs/${id}`)).body).toMatchObject({ version: 2, region: '宮城県', status: 'published' });
  });

  test('of two at once one wins', async () => {
    const { body: { id } } = await company.post('/needs', need);
    const answers = await Promise.all(['岩手県', '秋田県'].map((region) => company.call('PATCH', `/needs/${id}`, { region }, { 'if-match': '1' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  test('no version at all is a wrong request', async () => {
    const { body: { id } } = await company.post('/needs', need);
    expectProblem(await company.call('PATCH', `/needs/${id}`, { region: '宮城県' }, { 'if-match': 'latest' }), 400, 'request.invalid');
  });
});

describe('wrong requests', () => {
  test('every wrong field is named by its path', async () => {
    const answer = await company.post('/needs', { title: 7, trl: 12, keywords: ['a', 1], budget: { min: -1 }, isAdmin: true });
    expectProblem(answer, 400, 'request.invalid');
    const paths = answer.body.errors.map(({ path }: { path: string }) => path);
    expect(paths).toEqual(expect.arrayContaining(['title', 'body', 'trl', 'keywords.1', 'budget.min']));
    for (const error of answer.body.errors) expect(error).toMatchObject({ code: expect.any(String), message: expect.any(String) });
  });

  test('a wrong query parameter is named too', async () => {
    const answer = await company.get('/needs?limit=0');
    expectProblem(answer, 400, 'request.invalid');
    expect(answer.body.errors[0].path).toBe('query.limit');
  });

  test.each([
    ['no JSON', '{"title":', 'application/json', 400, 'request.invalid'],
    ['more than a megabyte', JSON.stringify({ ...need, body: 'x'.repeat(1_100_000) }), 'application/json', 413, 'request.too_large'],
    ['a body that is no JSON type', 'title=x', 'application/x-www-form-urlencoded', 400, 'request.invalid'],
  ])('%s', async (_what, body, type, status, code) => {
    const response = await fetch(`${system.url}/api/v1/needs`, { method: 'POST', headers: { cookie: company.session ?? '', 'content-type': type }, body });
    const text = await response.text();
    expectProblem({ status: response.status, headers: response.headers, text, body: JSON.parse(text) }, status, code);
  });

  test('an unknown route and an id that cannot exist are not found', async () => {
    expectProblem(await company.get('/nothing'), 404, 'http.not_found');
    expectProblem(await new ApiClient(system.url).post('/needs/x/y/z'), 404, 'http.not_found');
    expect((await company.get('/needs/1')).status).toBe(404);
    expect((await company.get(`/needs/${randomUUID()}`)).status).toBe(404);
  });

  test('the title follows the language asked for', async () => {
    const title = async (language: string): Promise<string> => (await company.get('/nothing', { 'accept-language': language })).body.title;
    expect([await title('ja'), await title('en')]).toEqual(['見つかりません', 'Not found']);
  });
});

describe('where a call comes from', () => {
  test.each(['https://evil.example', 'null', 'http://127.0.0.1:1'])('a changing call from %s is refused', async (origin) => {
    const before = await countNeeds();
    expectProblem(await company.post('/needs', need, { origin }), 403, 'request.foreign_origin');
    expectProblem(await new ApiClient(system.url).post('/session', { email: 'a@example.jp', password: 'x' }, { origin }), 403, 'request.foreign_origin');
    expect(await countNeeds()).toBe(before);
  });

  test('our own page, and scripts with our Origin or none, are let in; no other site may read', async () => {
    const token = (await company.get('/session')).headers.get('x-csrf-token') ?? '';
    const fromPage = { 'origin': system.url, 'sec-fetch-site': 'same-origin' };
    expect((await company.post('/needs', need, { ...fromPage, 'x-csrf-token': token })).status).toBe(201);
    expectProblem(await company.post('/needs', need, fromPage), 403, 'request.csrf_token');
    for (const script of [{}, { origin: system.url }] as Record<string, string>[]) expect((await company.post('/needs', need, script)).status).toBe(201);
    const read = await company.get('/needs', { origin: 'https://evil.example' });
    expect(read.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('login', () => {
  test('a wrong password and an unknown account look the same', async () => {
    const client = new ApiClient(system.url);
    const wrong = await client.post('/session', { email: system.world.battery.email, password: 'WrongPassword123' });
    const unknown = await client.post('/session', { email: 'nobody@example.jp', password: 'WrongPassword123' });

    const shape = ({ status, body }: Answer): unknown => ({ status, ...body, correlationId: '' });
    expect(wrong.status).toBe(401);
    expect(shape(unknown)).toEqual(shape(wrong));
    expect([wrong, unknown].flatMap(({ headers }) => headers.getSetCookie())).toEqual([]);
  });

  test('a logged-out session is worth nothing, and a planted one is replaced', async () => {
    const client = await system.login(system.world.battery);
    const stolen = client.session ?? '';
    await client.login(system.world.battery.email, password);
    expect(client.session).not.toBe(stolen);
    expectProblem(await new ApiClient(system.url).get('/session', { cookie: stolen }), 401, 'session.missing');

    const current = client.session ?? '';
    expect((await client.call('DELETE', '/session')).status).toBe(204);
    expectProblem(await new ApiClient(system.url).get('/session', { cookie: current }), 401, 'session.missing');
  });
});

describe('musubi admin create', () => {
  const secret = 'long enough for anybody';
  /** The command as an operator runs it, the password on standard input. @returns what it says */
  const create = async (...parameters: string[]): Promise<string> => {
    const running = promisify(execFile)(process.execPath, [resolve(__dirname, '../../dist/musubi.js'), 'admin', 'create', ...parameters], {
      env: { PATH: process.env['PATH'], ...system.variables, MUSUBI_DATABASE_OWNER_URL: system.database.ownerUrl },
    });
    running.child.stdin?.end(`${secret}\n`);
    const { stdout, stderr } = await running.catch((error: { stdout: string; stderr: string }) => error);
    expect(stdout + stderr).not.toContain(secret);
    return stdout + stderr;
  };
  const sessionOf = async (email: string): Promise<unknown> => {
    const client = new ApiClient(system.url);
    await client.login(email, secret);
    return (await client.get('/session')).body;
  };

  test('registers an intermediary with its first member, who sees clients and nothing else', async () => {
    const email = 'first@chamber.example';
    expect(await create('--role', 'intermediary', '--email', email)).toMatch(/Say which organisation: --organisation CODE/u);
    expect(await create('--role', 'intermediary', '--email', email, '--organisation', 'CHAMBER')).toMatch(/There is no organisation CHAMBER/u);
    const made = ['--role', 'intermediary', '--email', email, '--organisation', 'CHAMBER', '--organisation-name', '仙台商工会', '--name', '商工 会子'];
    expect(await create(...made)).toMatch(/first@chamber\.example is a member of 仙台商工会/u);
    expect(await create(...made)).toMatch(/Nothing was made: first@chamber\.example belongs to an account already/u);
    expect(await sessionOf(email)).toMatchObject({ roles: ['intermediary'], user: { name: '商工 会子' }, organisation: { name: '仙台商工会' } });
    const client = new ApiClient(system.url);
    await client.login(email, secret);
    expect([(await client.get('/client-needs')).status, (await client.get('/needs')).status, (await client.get('/inbox')).status]).toEqual([200, 403, 403]);
  });

  test('makes nobody of an organisation of another kind a member of an intermediary, and nobody there an administrator', async () => {
    await create('--role', 'intermediary', '--email', 'second@chamber.example', '--organisation', 'CHAMBER2', '--organisation-name', '商工会二');
    expect(await create('--role', 'intermediary', '--email', 'third@chamber.example', '--organisation', 'MICHI')).toMatch(/Nothing was made: /u);
    expect(await create('--email', 'fourth@chamber.example', '--organisation', 'CHAMBER2')).toMatch(/Nothing was made: /u);
    expect(await system.rows(`select 1 from identity.login where email in ('third@chamber.example', 'fourth@chamber.example')`)).toEqual([]);
  });
});

test('the OpenAPI document is public, and each operation says who may', async () => {
  const { status, body } = await new ApiClient(system.url).get('/openapi.json');
  expect(status).toBe(200);
  expect(body).toMatchObject({ info: { title: 'Musubi' }, components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-musubi' } } } });
  const operations = Object.values(body.paths).flatMap((path) => Object.values(path as Record<string, { description?: string }>));
  expect(operations.length).toBeGreaterThan(40);
  for (const { description } of operations) expect(description).toMatch(/^Access: /);
});

describe('an API token', () => {
  const tokenFor = async (scopes: readonly string[]): Promise<Record<string, string>> => {
    const { body } = await company.post('/api-tokens', { name: 'script', scopes, days: 1, password });
    return { authorization: `Bearer ${body.token}` };
  };
  const script = (): ApiClient => new ApiClient(system.url);

  test('posts needs in its owner\'s name, and only with the scope to write', async () => {
    const [reads, writes] = [await tokenFor(['needs:read']), await tokenFor(['needs:write'])];
    expectProblem(await script().post('/needs', need, reads), 403, 'token.scope_missing');
    const posted = await script().post('/needs', need, { ...writes, ...key(), origin: 'https://scripts.example' });
    expect(posted.status).toBe(201);
    expect((await script().get(`/needs/${posted.body.id}`, reads)).status).toBe(200);
    expect((await company.get(`/needs/${posted.body.id}`)).status).toBe(200);
    expectProblem(await script().get(`/needs/${posted.body.id}`, writes), 403, 'token.scope_missing');
  });

  test('does what its owner\'s roles allow at that moment', async () => {
    const writes = await tokenFor(['needs:write']);
    const { userId } = system.world.battery;
    await system.rows('delete from identity.user_role where user_id = $1', [userId]);
    try {
      expectProblem(await script().post('/needs', need, writes), 403, 'session.forbidden');
    } finally {
      await system.rows(`insert into identity.user_role (user_id, tenant_id, role) select id, tenant_id, 'company' from identity.user_account where id = $1`, [userId]);
    }
    expect((await script().post('/needs', need, writes)).status).toBe(201);
  });

  test('can be made for what the document says, no more and no less', async () => {
    const { body } = await company.get('/openapi.json');
    const operations = Object.values(body.paths as Record<string, Record<string, { description?: string; security?: object[] }>>).flatMap((methods) => Object.values(methods));
    const told = operations.filter(({ security }) => security?.some((one) => 'token' in one)).map(({ description }) => /API token: ([\w:-]+)\./u.exec(description ?? '')?.[1]);
    expect([...new Set(told)].sort()).toEqual([...tokenScopes].sort());
  });
});
