import { ApiClient } from '../servers/api-client.js';
import { startSystem, type System } from '../servers/system.js';
import pg from 'pg';
import { type Attempt, attemptsAt } from './attempts.js';
import { canary, plantCanaries } from './plant-canaries.js';
import { fingerprintWithout, ownerColumn, tablesOf } from './tables.js';
import { makeVictim, type Victim } from './victim.js';
import { type Member, password } from '../builders/world.js';

jest.setTimeout(180_000);

let system: System;
let victim: Victim;
let victims: string[];
let attempts: Readonly<Record<string, readonly Attempt[]>>;
let planted: ReadonlySet<string>;
let callers: { name: string; member: Member | undefined; client: ApiClient }[];

beforeAll(async () => {
  system = await startSystem();
  victim = await makeVictim(system);
  victims = [victim.universityId, victim.companyId];
  attempts = attemptsAt(victim);
  // From here on only callers act.
  await system.worker?.kill();
  const { brewery, hokuriku } = system.world;
  const members: [string, Member | undefined][] = [
    ['anonymous', undefined], ['company', brewery], ['liaison', hokuriku.liaison], ['researcher', hokuriku.researcher], ['admin', hokuriku.admin],
  ];
  callers = await Promise.all(members.map(async ([name, member]) => ({ name, member, client: member ? await system.login(member) : new ApiClient(system.url) })));
});

afterAll(() => system?.stop());

const attackers = (): string[] => callers.flatMap(({ member }) => member?.tenantId ?? []);
const fill = (path: string, params: Attempt['params']): string => path.replace(/\{(\w+)\}/gu, (_, name: string) => params?.[name] ?? `missing-${name}`);

interface Tried {
  readonly status: number;
  /** Everything that came back: headers and body. */
  readonly text: string;
}

async function call(client: ApiClient, route: string, attempt: Attempt): Promise<Tried> {
  const [method = '', path = ''] = route.split(' ');
  const response = await fetch(`${system.url}${fill(path, attempt.params)}${attempt.query ? `?${attempt.query}` : ''}`, {
    method,
    headers: { ...(client.session !== undefined && { cookie: client.session }), ...(attempt.body && { 'content-type': 'application/json' }), ...attempt.headers },
    ...(attempt.body && { body: JSON.stringify(attempt.body) }),
  });
  return { status: response.status, text: JSON.stringify([...response.headers]) + await bodyOf(response) };
}

/** A stream of events never ends: what it says at first is enough. */
async function bodyOf(response: Response): Promise<string> {
  if (!response.headers.get('content-type')?.startsWith('text/event-stream') || !response.body) return response.text();
  const reader = response.body.getReader();
  const end = setTimeout(() => { void reader.cancel(); }, 400);
  let text = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) text += Buffer.from(part.value).toString('utf8');
  clearTimeout(end);
  return text;
}

const allowed: Readonly<Record<Attempt['verdict'], (status: number, anonymous: boolean) => boolean>> = {
  denied: (status, anonymous) => (anonymous ? [401, 404] : [401, 403, 404]).includes(status),
  refused: (status) => [400, 401, 403, 404, 409, 410, 412, 422].includes(status),
  own: (status, anonymous) => (anonymous ? status === 401 : [200, 201, 400, 403, 404].includes(status)),
  public: (status) => [200, 202, 204, 404].includes(status),
};

/** What is wrong with an answer, or nothing. */
function complaintsAbout({ status, text }: Tried, route: string, attempt: Attempt, caller: string): string[] {
  const sent = `${JSON.stringify(attempt)} ${Buffer.from(attempt.query?.replace(/^.*cursor=/u, '') ?? '', 'base64url').toString()}`;
  const leaked = Object.entries(victim.ids).filter(([, id]) => !sent.includes(id) && text.includes(id)).map(([name]) => name);
  // An answer may repeat what was asked, never more of it.
  const bare = attempt.query?.includes(canary) ? text.replaceAll(`q=${canary}`, '') : text;
  return [
    ...allowed[attempt.verdict](status, caller === 'anonymous') ? [] : [`answered ${status}`],
    ...bare.includes(canary) ? ['leaked text'] : [],
    ...leaked.map((name) => `leaked ${name}`),
  ].map((complaint) => `${caller}: ${route} ${attempt.query ?? ''} ${complaint}: ${text.slice(-300)}`);
}

test('the sweep knows every route of the OpenAPI document, and no other', async () => {
  const { body } = await new ApiClient(system.url).get('/openapi.json');
  const routes = Object.entries(body.paths as Record<string, object>).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`));
  expect(Object.keys(attempts).sort()).toEqual(routes.sort());
});

test('the ids are right: those who may read them get them, with the canary', async () => {
  for (const [route, tries] of Object.entries(attempts)) {
    for (const attempt of tries) {
      if (!attempt.owner) continue;
      const { status, text } = await call(victim.owners[attempt.owner], route, attempt);
      expect({ route, status }).toEqual({ route, status: 200 });
      if (/\/(?:needs|seeds|contracts|engagements)\/\{id\}$/u.test(route)) expect(text).toContain(canary);
    }
  }
});

test('canaries stand in the texts of every kind of private row', async () => {
  planted = await plantCanaries(system.truth, victims);
  const schemas = new Set([...planted].map((column) => column.split('.', 1)[0]));
  expect([...schemas].sort()).toEqual(['catalog', 'contracting', 'identity', 'matching', 'notifications', 'platform', 'reporting', 'triage']);
  for (const column of ['catalog.need.title_ja', 'catalog.seed.body_ja', 'catalog.need_version.content', 'contracting.contract.title', 'identity.login.email',
    'matching.match.explanation', 'notifications.notification.facts', 'platform.audit_entry.changes', 'platform.idempotency_key.answer', 'triage.candidate.note']) {
    expect([...planted]).toContain(column);
  }
});

/** Everything tried by every caller. @returns what went wrong */
async function sweep(routes: readonly string[]): Promise<string[]> {
  const complaints: string[] = [];
  let before = await fingerprintWithout(system.truth, attackers());
  for (const route of routes) {
    for (const attempt of attempts[route] ?? []) {
      for (const { name, client, member } of callers) {
        complaints.push(...complaintsAbout(await call(client, route, attempt), route, attempt, name));
        if (attempt.relogin && member) await client.login(member.email, password);
      }
    }
    const after = await fingerprintWithout(system.truth, attackers());
    for (const [table, hash] of Object.entries(after)) if (before[table] !== hash) complaints.push(`${route} changed ${table}`);
    before = after;
  }
  return complaints;
}

test('no role of another tenant reads or changes anything by any route', async () => {
  expect(await sweep(Object.keys(attempts))).toEqual([]);
});

describe('with the application\'s own checks gone, the database', () => {
  let client: pg.Client;
  /** Open to everybody logged in, by design: the directory, what was published, and the names of liaisons. */
  const directory = ['identity.organisation', 'identity.department', 'identity.user_account', 'catalog.seed', 'identity.published_organisation', 'identity.published_department'];

  beforeAll(async () => {
    client = new pg.Client({ connectionString: system.database.databaseUrl });
    await client.connect();
  });
  afterAll(() => client?.end());

  /** Runs as the application in a tenant; refused rights are no rows. */
  const as = async (member: Member | undefined, sql: string, parameters: unknown[] = []): Promise<{ rows: Record<string, unknown>[]; count: number; refused: boolean }> => {
    await client.query('begin');
    try {
      if (member) await client.query('select set_config(\'app.tenant\', $1, true), set_config(\'app.user\', $2, true)', [member.tenantId, member.userId]);
      const { rows, rowCount } = await client.query<Record<string, unknown>>(sql, parameters);
      return { rows, count: rowCount ?? 0, refused: false };
    } catch (error) {
      if ((error as { code?: string }).code !== '42501') throw error;
      return { rows: [], count: 0, refused: true };
    } finally {
      await client.query('rollback');
    }
  };

  test('shows nothing of the victims to another tenant or to nobody', async () => {
    const seen: string[] = [];
    for (const table of await tablesOf(system.truth)) {
      const owner = ownerColumn(table);
      for (const { name, member } of callers) {
        const readable = table.name === 'identity.login' ? 'user_id, tenant_id, email' : '*';
        const { rows } = await as(member, `select ${readable} from ${table.name}`);
        // The directory gives companies' names to all; the application hides who did not want to be named.
        if (!/organisation$/u.test(table.name) && JSON.stringify(rows).includes(canary)) seen.push(`${name} sees texts of ${table.name}`);
        const foreign = owner && rows.some((row) => victims.includes(String(row[owner])));
        if (foreign && !directory.includes(table.name)) seen.push(`${name} sees rows of ${table.name}`);
      }
    }
    expect(seen).toEqual([]);
  });

  test('lets nobody change, remove or add a row of theirs', async () => {
    const done: string[] = [];
    for (const table of await tablesOf(system.truth)) {
      const owner = ownerColumn(table);
      if (table.isView || !owner) continue;
      for (const { name, member } of callers) {
        const column = table.columns.find((candidate) => candidate.name !== owner)?.name ?? owner;
        if ((await as(member, `update ${table.name} set ${column} = ${column} where ${owner} = any ($1::uuid[])`, [victims])).count > 0) done.push(`${name} changes ${table.name}`);
        if ((await as(member, `delete from ${table.name} where ${owner} = any ($1::uuid[])`, [victims])).count > 0) done.push(`${name} removes ${table.name}`);
        // The policy is asked before any constraint, so that it is the one that says no.
        if (!(await as(member, `insert into ${table.name} (${owner}) values ($1)`, [victims[0]])).refused) done.push(`${name} adds to ${table.name}`);
      }
    }
    expect(done).toEqual([]);
  });

  test('shows the victims their own: it is the tenant that makes the difference', async () => {
    const { michinoku, battery } = system.world;
    expect(JSON.stringify((await as(battery, 'select * from catalog.need')).rows)).toContain(canary);
    expect(JSON.stringify((await as(michinoku.liaison, 'select * from contracting.contract')).rows)).toContain(canary);
    expect(JSON.stringify((await as(michinoku.liaison, 'select * from notifications.notification')).rows)).toContain(canary);
  });
});

test('without row-level security the sweep turns red: for reading, listing and changing', async () => {
  for (const { name, isView } of await tablesOf(system.truth)) if (!isView) await system.truth.query(`alter table ${name} disable row level security`);
  const complaints = (await sweep(['GET /api/v1/seeds/{id}', 'GET /api/v1/inbox', 'POST /api/v1/notifications/{id}/read'])).join('\n');
  expect(complaints).toMatch(/GET \/api\/v1\/seeds\/\{id\} {2}leaked text/);
  expect(complaints).toMatch(/GET \/api\/v1\/inbox limit=200 leaked openMatchId/);
  expect(complaints).toMatch(/read changed notifications\.notification/);
});
