import { password } from '../builders/password.js';
import { type Answer, ApiClient } from '../servers/api-client.js';
import { startSystem, type System } from '../servers/system.js';
import { startWithoutGuard, type WeakenedApi, withoutGuard } from '../servers/weakened.js';

jest.setTimeout(120_000);

let system: System;
/** Takes bodies as they come. */
let careless: WeakenedApi;

beforeAll(async () => {
  system = await startSystem({ worker: false });
  careless = await startWithoutGuard(system, 'bodies');
});
afterAll(async () => {
  await careless?.stop();
  await system?.stop();
});

const megabyte = 1_000_000;
const nested = `{"a":${'['.repeat(megabyte / 2 - 10)}${']'.repeat(megabyte / 2 - 10)}}`;
const wide = `{"a":[${'0,'.repeat(megabyte / 2 - 10)}0]}`;

async function logIn(url: string): Promise<ApiClient> {
  const client = new ApiClient(url);
  await client.login(system.world.battery.email, password);
  return client;
}

async function send(client: ApiClient, body: string): Promise<{ status: number; code: string }> {
  const response = await fetch(`${client.baseUrl}/api/v1/needs`, { method: 'POST', body, headers: { 'cookie': client.session ?? '', 'content-type': 'application/json' } });
  const answer = await response.json() as { code?: string };
  return { status: response.status, code: answer.code ?? '' };
}

/** The longest time, in milliseconds, for which the process served nobody while `work` went on: the process measures itself. */
async function lag(url: string, work: () => Promise<unknown>): Promise<number> {
  const read = async (): Promise<number> => Number(/^nodejs_eventloop_lag_max_seconds (\S+)$/mu.exec(await (await fetch(`${url}/metrics`)).text())?.[1]) * 1_000;
  // Reading begins a new measurement, which counts from its first tick (10 ms) on.
  await read();
  await new Promise((resolve) => { setTimeout(resolve, 50); });
  await work();
  return read();
}

/** Another process on the machine can hold ours up; of three times the shortest is our own doing. */
async function ownLag(url: string, work: () => Promise<unknown>): Promise<number> {
  const lags = [await lag(url, work), await lag(url, work), await lag(url, work)];
  return Math.min(...lags);
}

test.each([['half a million levels', nested], ['half a million values', wide]])('%s are refused before they cost anybody time', async (_what, body) => {
  const client = await logIn(system.url);
  expect(await send(client, body)).toEqual({ status: 400, code: 'request.too_deep' });
  expect(await ownLag(system.url, async () => { for (let turn = 0; turn < 5; turn += 1) await send(client, body); })).toBeLessThan(100);
});

test('without the guard they stop everybody', async () => {
  const client = await logIn(careless.url);
  expect(await ownLag(careless.url, async () => { for (let turn = 0; turn < 5; turn += 1) await send(client, nested).catch(() => undefined); })).toBeGreaterThan(100);
});

const polluting = [
  '{"title":"x","body":"y","__proto__":{"isAdmin":true,"status":201}}', '{"title":"x","body":"y","budget":{"__proto__":{"min":1}}}',
  '{"title":"x","body":"y","\\u005f\\u005fproto__":{}}', '{"title":"x","body":"y","constructor":{"prototype":{"isAdmin":true}}}',
];

test.each(polluting)('names that reach the prototype are refused: %s', async (body) => {
  const client = await logIn(system.url);
  expect(await send(client, body)).toEqual({ status: 400, code: 'request.forbidden_key' });
  expect((await client.get('/session')).body).not.toHaveProperty('isAdmin');
});

test('without the guard they come through to the routes', async () => {
  const client = await logIn(careless.url);
  for (const body of polluting) expect((await send(client, body)).code).not.toBe('request.forbidden_key');
  // The measure of the next test sees an expression that runs away.
  expect(await lag(careless.url, () => fetch(`${careless.url}/api/v1/session`, { headers: { 'x-planted': `${'a'.repeat(27)}!` } }))).toBeGreaterThan(100);
});

test('long texts of every shape make no expression of ours run away', async () => {
  const client = await logIn(system.url);
  const long = [`${'a'.repeat(120)}@${'b'.repeat(120)}!`, `${'a.'.repeat(60)}@${'-'.repeat(100)}`, `${' '.repeat(250)}x`, '　'.repeat(250), `${'1'.repeat(250)}!`];
  const headers = ['a'.repeat(8_000), '; '.repeat(4_000), `__Host-musubi=${'='.repeat(8_000)}`, `${'en;q=0.'.repeat(900)}`, `${'"'.repeat(8_000)}`];
  const work = async (): Promise<void> => {
    for (const text of long) {
      await client.post('/session', { email: text, password: text });
      await client.get(`/seeds?q=${encodeURIComponent(text)}`);
      await client.get(`/inbox?cursor=${encodeURIComponent(text)}`);
      await client.post('/needs', { title: text, body: text.repeat(40), keywords: [text.slice(0, 50)], region: text, deadline: text, draft: true });
    }
    for (const text of headers) {
      for (const name of ['cookie', 'accept-language', 'user-agent', 'if-match', 'authorization', 'x-forwarded-for', 'last-event-id']) {
        await fetch(`${system.url}/api/v1/session`, { headers: { [name]: text } });
      }
    }
  };
  expect(await ownLag(system.url, work)).toBeLessThan(100);
});

describe('no list is sorted by what its caller writes (S9)', () => {
  const names = ['order', 'orderBy', 'order_by', 'sortBy', 'sort_by'];
  const orders = ['n.id', 'n.id; drop table catalog.need', '(select pg_sleep(5))', '(case when length(current_user) > 0 then n.id end)'];
  const asked = [...orders.map((order) => ['sort', order] as const), ...names.map((name) => [name, 'n.id'] as const)];

  /** What both have: reading the audit log adds to it. */
  const inSameOrder = (one: Answer, other: Answer): boolean => {
    const [ids, others] = [one, other].map(({ body }) => (body?.items as { id?: string; match?: { id: string } }[] | undefined)?.map(({ id, match }) => id ?? match?.id));
    return other.status === one.status && JSON.stringify(ids?.filter((id) => others?.includes(id))) === JSON.stringify(others?.filter((id) => ids?.includes(id)));
  };

  /** Each list of the interface, read by who may. @returns those that answer otherwise when an order is asked for */
  async function swayed(url: string): Promise<string[]> {
    const { body: document } = await new ApiClient(url).get('/openapi.json');
    const lists = Object.entries(document.paths as Record<string, { get?: { parameters?: { name: string }[] } }>)
      .filter(([path, { get }]) => !path.includes('{') && get?.parameters?.some(({ name }) => name === 'limit')).map(([path]) => path.slice('/api/v1'.length));
    expect(lists.length).toBeGreaterThan(5);
    const { battery, michinoku } = system.world;
    const different: string[] = [];
    for (const { email } of [battery, michinoku.liaison, michinoku.admin]) {
      const client = new ApiClient(url);
      await client.login(email, password);
      for (const list of lists) {
        const plain = await client.get(list);
        for (const [name, order] of plain.status === 200 ? asked : []) {
          const answer = await client.get(`${list}?${name}=${encodeURIComponent(order)}`);
          if (answer.status !== 400 && !inSameOrder(plain, answer)) different.push(`${list}?${name}=${order} answers ${answer.status}`);
        }
      }
    }
    return different;
  }

  beforeAll(async () => {
    const client = await logIn(system.url);
    for (const title of ['first', 'second']) expect((await client.post('/needs', { title, body: title, draft: true })).status).toBe(201);
  });

  test('asked for under any name, it is refused or not heard', async () => {
    expect(await swayed(system.url)).toEqual([]);
  });

  test('mutant: one that listens is seen, for each thing that was put into it', async () => {
    const seen = await withoutGuard(system, 'order', swayed);
    for (const order of orders) expect(seen.join('\n')).toContain(`/needs?sort=${order} answers`);
  });
});
