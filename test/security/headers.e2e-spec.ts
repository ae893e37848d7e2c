import { password } from '../builders/password.js';
import { ApiClient } from '../servers/api-client.js';
import { startSystem, type System } from '../servers/system.js';
import { withoutGuard } from '../servers/weakened.js';
import { type AnswerKind, headerComplaints } from './header-rules.js';

jest.setTimeout(120_000);

let system: System;

beforeAll(async () => { system = await startSystem({ worker: false }); });
afterAll(() => system?.stop());

interface Call {
  readonly kind: AnswerKind;
  readonly status: number;
  readonly path: string;
  readonly as?: 'liaison' | 'admin' | 'operator';
  readonly init?: RequestInit;
}

const post = (body: string, type = 'application/json', headers: Record<string, string> = {}): RequestInit => ({ method: 'POST', body, headers: { 'content-type': type, ...headers } });

async function everyKind(url: string): Promise<readonly Call[]> {
  const page = await (await fetch(`${url}/`)).text();
  return [
    { kind: 'page', status: 200, path: '/' }, { kind: 'page', status: 200, path: '/needs/new?x=1' }, { kind: 'page', status: 200, path: '/no/such/page' },
    { kind: 'asset', status: 200, path: /\/assets\/[\w-]+\.js/u.exec(page)?.[0] ?? '/assets/' }, { kind: 'asset', status: 200, path: /\/assets\/[\w-]+\.css/u.exec(page)?.[0] ?? '/assets/' },
    { kind: 'asset', status: 200, path: '/favicon.svg' }, { kind: 'asset', status: 404, path: '/assets/none.js' },
    { kind: 'data', status: 200, path: '/api/v1/session', as: 'liaison' }, { kind: 'data', status: 200, path: '/api/v1/inbox', as: 'liaison' },
    { kind: 'page', status: 200, path: '/', init: { method: 'HEAD' } }, { kind: 'asset', status: 404, path: '/none.txt' },
    { kind: 'data', status: 200, path: '/health/live' }, { kind: 'data', status: 200, path: '/health/ready' }, { kind: 'data', status: 200, path: '/metrics' },
    { kind: 'data', status: 200, path: '/api/v1/reports/income.csv', as: 'admin' }, { kind: 'data', status: 200, path: '/api/v1/audit.csv', as: 'admin' }, { kind: 'data', status: 200, path: '/api/v1/events', as: 'liaison' },
    { kind: 'data', status: 200, path: '/api/v1/openapi.json' }, { kind: 'data', status: 401, path: '/api/v1/inbox' }, { kind: 'data', status: 403, path: '/api/v1/people', as: 'liaison' },
    { kind: 'data', status: 404, path: '/api/v1/nothing' }, { kind: 'data', status: 404, path: '/api/v1/queues/' }, { kind: 'board', status: 200, path: '/api/v1/queues/', as: 'operator' }, { kind: 'data', status: 404, path: '/api/v1/queues/', as: 'admin' },
    { kind: 'data', status: 400, path: '/api/v1/session', init: post('{"email":') }, { kind: 'data', status: 401, path: '/api/v1/session', init: post('{"email":"a@b.example","password":"x"}') },
    { kind: 'data', status: 413, path: '/api/v1/session', init: post(`"${'x'.repeat(1_100_000)}"`) }, { kind: 'data', status: 400, path: '/api/v1/needs/%E0%A4%A' },
    { kind: 'data', status: 403, path: '/api/v1/session', init: post('{}', 'application/json', { origin: 'https://evil.example' }) },
    { kind: 'data', status: 200, path: '/api/v1/session', init: post(JSON.stringify({ email: system.world.battery.email, password })) },
  ];
}

async function complaintsAt(url: string): Promise<string[]> {
  const clients = { liaison: new ApiClient(url), admin: new ApiClient(url), operator: new ApiClient(url) };
  await clients.liaison.login(system.world.michinoku.liaison.email, password);
  await clients.admin.login(system.world.michinoku.admin.email, password);
  await clients.operator.login(system.world.operator.email, password);
  const complaints: string[] = [];
  for (const { kind, status, path, as, init } of await everyKind(url)) {
    const controller = new AbortController();
    const response = await fetch(url + path, { ...init, headers: { ...init?.headers as Record<string, string>, ...as && { cookie: clients[as].session ?? '' } }, signal: controller.signal });
    const body = path.endsWith('/events') ? '' : await response.text();
    controller.abort();
    const what = `${init?.method ?? 'GET'} ${path} ${response.status}`;
    if (response.status !== status) complaints.push(`${what}: not ${status}: ${body.slice(0, 200)}`);
    if (response.status >= 400 && /\bat \S+ \(|node_modules|\.[jt]s:\d/u.test(body)) complaints.push(`${what}: tells of the inside: ${body.slice(0, 200)}`);
    if (response.status >= 400 && !response.headers.get('content-type')?.startsWith('application/problem+json')) complaints.push(`${what}: ${response.headers.get('content-type') ?? ''}`);
    // Assets may be kept; all else is somebody's, or true for a moment.
    complaints.push(...headerComplaints(kind, response.headers).map((complaint) => `${what}: ${complaint}`));
  }
  return complaints;
}

test('every header stands on every kind of answer: page, asset, API, download, stream, errors, queue board', async () => {
  expect(await complaintsAt(system.url)).toEqual([]);
});

test('without the guard each of them is missed', async () => {
  const complaints = (await withoutGuard(system, 'headers', complaintsAt)).join('\n');
  for (const name of ['x-content-type-options', 'x-frame-options', 'referrer-policy', 'cross-origin-opener-policy', 'cross-origin-resource-policy', 'cross-origin-embedder-policy',
    'permissions-policy', 'x-powered-by', 'content policy: default-src', 'cache-control']) {
    expect(complaints).toContain(name);
  }
});

test('a page\'s nonce is in its policy and its own elements, and never twice the same', async () => {
  const pages = await Promise.all(Array.from({ length: 3 }, () => fetch(`${system.url}/`)));
  const nonces = pages.map((page) => /'nonce-([^']+)'/u.exec(page.headers.get('content-security-policy') ?? '')?.[1] ?? '');
  expect(new Set(nonces).size).toBe(3);
  expect(await pages[0]?.text()).toContain(`nonce="${nonces[0]}"`);
});

test('behind https browsers are told to stay there', async () => {
  const behind = { ...system, variables: { ...system.variables, MUSUBI_PUBLIC_URL: 'https://musubi.example' } };
  await withoutGuard(behind, '', async (url) => {
    for (const path of ['/', '/assets/none.js', '/api/v1/session', '/api/v1/nothing', '/api/v1/events', '/api/v1/openapi.json', '/health/ready', '/metrics']) {
      expect((await fetch(url + path)).headers.get('strict-transport-security')).toBe('max-age=63072000; includeSubDomains');
    }
  });
  expect((await fetch(system.url)).headers.get('strict-transport-security')).toBeNull();
});

describe('a foreign page', () => {
  const needs = async (): Promise<number> => Number((await system.rows<{ n: string }>('select count(*) as n from catalog.need'))[0]?.n);

  /** What a form or a script elsewhere can make a browser send with its cookies. @returns what got through */
  async function forged(url: string): Promise<string[]> {
    const company = new ApiClient(url);
    await company.login(system.world.battery.email, password);
    const body = JSON.stringify({ title: '偽の投稿', body: '知らないうちに送られた。' });
    const tries: [string, Record<string, string>][] = [
      ['a script', { 'origin': 'https://evil.example', 'content-type': 'application/json' }], ['a form', { 'origin': 'https://evil.example', 'content-type': 'text/plain' }],
      ['a sandboxed frame', { 'origin': 'null', 'content-type': 'application/json' }], ['our name on another port', { 'origin': 'http://127.0.0.1:9', 'content-type': 'application/json' }],
      ['a browser that hides the origin', { 'sec-fetch-site': 'cross-site', 'content-type': 'application/json' }], ['a sister site', { 'sec-fetch-site': 'same-site', 'content-type': 'application/json' }],
    ];
    const through: string[] = [];
    for (const [what, headers] of tries) {
      const before = await needs();
      const { status } = await fetch(`${url}/api/v1/needs`, { method: 'POST', body, headers: { cookie: company.session ?? '', ...headers } });
      if (status !== 403 || await needs() !== before) through.push(what);
    }
    return through;
  }

  test('changes nothing, though the browser sends the cookies; without the check it would', async () => {
    expect(await forged(system.url)).toEqual([]);
    expect(await withoutGuard(system, 'origin', forged)).toEqual(expect.arrayContaining(['a script', 'a sandboxed frame', 'a browser that hides the origin']));
  });

  test('may not ask in advance either, and reads nothing', async () => {
    for (const path of ['/api/v1/needs', '/api/v1/session']) {
      const { status, headers } = await fetch(system.url + path, { method: 'OPTIONS', headers: { 'origin': 'https://evil.example', 'access-control-request-method': 'POST' } });
      expect([status >= 400 || headers.get('access-control-allow-origin') === null, headers.get('access-control-allow-methods')]).toEqual([true, null]);
    }
  });

  test('scripts without an origin are let in by their session alone', async () => {
    const company = await system.login(system.world.battery);
    expect((await company.post('/needs', { title: '静かなポンプ', body: '音の小さいポンプを作りたい。' })).status).toBe(201);
  });
});

describe('a browser\'s call that says it comes from our page', () => {
  const ours = (): Record<string, string> => ({ 'origin': system.url, 'sec-fetch-site': 'same-origin' });

  /** Everything else is right; only what stands for the session's token is not. @returns what got through */
  async function withoutToken(url: string): Promise<string[]> {
    const [company, other] = [new ApiClient(url), new ApiClient(url)];
    const own = await company.login(system.world.battery.email, password);
    const foreign = await other.login(system.world.brewery.email, password);
    const token = own.headers.get('x-csrf-token') ?? '';
    const tries: [string, Record<string, string>][] = [
      ['none', ours()], ['none, and no origin', { 'sec-fetch-site': 'same-origin' }],
      ['empty', { ...ours(), 'x-csrf-token': '' }], ['of another session', { ...ours(), 'x-csrf-token': foreign.headers.get('x-csrf-token') ?? '' }],
      ['cut', { ...ours(), 'x-csrf-token': token.slice(1) }], ['the session\'s own token', { ...ours(), 'x-csrf-token': company.session?.split('=')[1] ?? '' }],
    ];
    const through: string[] = [];
    for (const [what, headers] of tries) {
      for (const [method, path, body] of [['POST', '/needs', { title: '偽の投稿', body: '知らないうちに送られた。' }], ['PATCH', '/session', { locale: 'en' }], ['DELETE', '/sessions/0']] as const) {
        const answer = await company.call(method, path, body, headers);
        if (answer.status !== 403 || answer.body.code !== 'request.csrf_token') through.push(what);
      }
    }
    return [...new Set(through)];
  }

  test('is refused without its session\'s token, logout too; without the check it would not be', async () => {
    expect(await withoutToken(system.url)).toEqual([]);
    expect(await withoutGuard(system, 'csrf', withoutToken)).toHaveLength(6);
    const company = await system.login(system.world.battery);
    expect((await company.call('DELETE', '/session', undefined, ours())).status).toBe(403);
    expect((await company.get('/session')).status).toBe(200);
  });

  test('is let in with it: every answer to a session brings it, the login, a reading and the refusal', async () => {
    const company = new ApiClient(system.url);
    const login = await company.call('POST', '/session', { email: system.world.battery.email, password }, ours());
    expect(login.status).toBe(200);
    const need = { title: '静かなポンプ', body: '音の小さいポンプを作りたい。' };
    const answers = [login, await company.get('/session'), await company.post('/needs', need, ours())];
    const tokens = answers.map(({ headers }) => headers.get('x-csrf-token') ?? '');
    expect(new Set(tokens).size).toBe(1);
    expect((await company.post('/needs', need, { ...ours(), 'x-csrf-token': tokens[0] ?? '' })).status).toBe(201);
    const again = await company.call('POST', '/session', { email: system.world.battery.email, password });
    expect(again.headers.get('x-csrf-token')).not.toBe(tokens[0]);
    expect((await company.post('/needs', need, { ...ours(), 'x-csrf-token': tokens[0] ?? '' })).status).toBe(403);
    expect((await company.post('/needs', need, { ...ours(), 'x-csrf-token': again.headers.get('x-csrf-token') ?? '' })).status).toBe(201);
  });

  test('nobody without a session is given a token', async () => {
    for (const cookie of ['', '__Host-musubi=', '__Host-musubi=x']) {
      expect((await fetch(`${system.url}/api/v1/session`, { headers: { cookie } })).headers.get('x-csrf-token')).toBeNull();
    }
  });
});
