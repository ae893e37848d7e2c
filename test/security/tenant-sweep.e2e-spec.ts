import { privilegeMatrix } from '@musubi/api/privileges/privilege-matrix';
import { type Privilege, roles } from '@musubi/identity';
import pg from 'pg';
import { ApiClient } from '../servers/api-client.js';
import { startSystem, type System } from '../servers/system.js';
import { startWithoutGuard, type WeakenedApi, withoutGuard } from '../servers/weakened.js';
import { type Attempt, attemptsAt } from './attempts.js';
import { canary, plantCanaries } from './plant-canaries.js';
import { isAllowed, type RoleClient, swallowedFields, tryRoute, wrongCells } from './privilege-cells.js';
import { makeSecretNeeds, type SecretNeeds, whispered } from './secret-needs.js';
import { fingerprintWithout, ownerColumn, type Table, tablesOf } from './tables.js';
import { makeVictim, type Victim } from './victim.js';
import { password } from '../builders/password.js';
import type { Member } from '../builders/world.js';

jest.setTimeout(180_000);

let system: System, victim: Victim;
let secret: SecretNeeds;
let victims: string[];
let attempts: Readonly<Record<string, readonly Attempt[]>>;
let planted: ReadonlySet<string>;
/** The login of the processes. */
let login: pg.Client;
/** Of the victim's university, logged in before its texts are replaced. */
let insiders: { auditor: ApiClient; otherLiaison: ApiClient; contractOfficer: ApiClient };
let callers: { name: string; member: Member | undefined; client: ApiClient }[];

beforeAll(async () => {
  system = await startSystem();
  login = new pg.Client({ connectionString: system.database.databaseUrl });
  await login.connect();
  secret = await makeSecretNeeds(system);
  victim = await makeVictim(system);
  victims = [victim.universityId, victim.companyId];
  attempts = attemptsAt(victim);
  // From here on only callers act.
  await system.worker?.kill();
  const { auditor, otherLiaison, contractOfficer } = system.world.michinoku;
  insiders = { auditor: await system.login(auditor), otherLiaison: await system.login(otherLiaison), contractOfficer: await system.login(contractOfficer) };
  const { brewery, breweryAdmin, hokuriku, intermediary, ipOfficer, operator } = system.world;
  const members: [string, Member | undefined][] = [
    ['anonymous', undefined], ['company', brewery], ['liaison', hokuriku.liaison], ['researcher', hokuriku.researcher], ['admin', hokuriku.admin],
    ['company_admin', breweryAdmin], ['contract_officer', hokuriku.contractOfficer], ['auditor', hokuriku.auditor],
    ['ip_officer', ipOfficer], ['intermediary', intermediary], ['operator', operator],
  ];
  callers = await Promise.all(members.map(async ([name, member]) => ({ name, member, client: member ? await system.login(member) : new ApiClient(system.url) })));
});

afterAll(async () => {
  await login?.end();
  await system?.stop();
});

const attackers = (): string[] => callers.flatMap(({ member }) => member?.tenantId ?? []);
const fill = (path: string, params: Attempt['params']): string => path.replace(/\{(\w+)\}/gu, (_, name: string) => params?.[name] ?? `missing-${name}`);

interface Tried {
  readonly status: number;
  /** Everything that came back: headers and body. */
  readonly text: string;
}

async function call(client: ApiClient, route: string, attempt: Attempt, url = system.url): Promise<Tried> {
  const [method = '', path = ''] = route.split(' ');
  const response = await fetch(`${url}${fill(path, attempt.params)}${attempt.query ? `?${attempt.query}` : ''}`, {
    method,
    headers: { ...(client.session !== undefined && { cookie: client.session }), ...(attempt.body && { 'content-type': 'application/json' }), ...attempt.headers },
    ...(attempt.body && { body: JSON.stringify(attempt.body) }),
  });
  return { status: response.status, text: JSON.stringify([...response.headers]) + await bodyOf(response) };
}

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
  // 429: all callers have one address, whose guesses are counted together.
  denied: (status, anonymous) => (anonymous ? [401, 404, 429] : [401, 403, 404, 429]).includes(status),
  refused: (status) => [400, 401, 403, 404, 409, 410, 412, 422, 429].includes(status),
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

/** Runs as the application in a tenant; refused rights are no rows. */
const asApplication = async (member: Member | undefined, sql: string, parameters: unknown[] = []): Promise<{ rows: Record<string, unknown>[]; count: number; refused: boolean }> => {
  await login.query('begin');
  try {
    if (member) await login.query('select set_config(\'app.tenant\', $1, true), set_config(\'app.user\', $2, true)', [member.tenantId, member.userId]);
    const { rows, rowCount } = await login.query<Record<string, unknown>>(sql, parameters);
    return { rows, count: rowCount ?? 0, refused: false };
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error;
    return { rows: [], count: 0, refused: true };
  } finally {
    await login.query('rollback');
  }
};

/** Every column that the application is granted. */
const shownOf = ({ columns }: Table): string => columns.filter(({ shown }) => shown).map(({ name }) => name).join(', ') || '*';

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

/** Everything tried by every caller. @param url of another API over the same world @returns what went wrong */
async function sweep(routes: readonly string[], url?: string): Promise<string[]> {
  const complaints: string[] = [];
  let before = await fingerprintWithout(system.truth, attackers());
  for (const route of routes) {
    for (const attempt of attempts[route] ?? []) {
      const found = await Promise.all(callers.filter(({ name }) => name !== attempt.byDesign).map(async ({ name, client, member }) => {
        const tried = await call(client, route, attempt, url);
        if (attempt.relogin && member) await client.login(member.email, password);
        return complaintsAbout(tried, route, attempt, name);
      }));
      complaints.push(...found.flat());
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

describe('the matrix of privileges', () => {
  const matrix = Object.assign({}, ...Object.values(privilegeMatrix)) as Record<string, Privilege>;
  const { 'GET queues': _board, ...routes } = matrix;
  const loggedIn = (): RoleClient[] => callers.flatMap(({ name, member, client }) =>
    (member ? [{ role: name, client, relogin: () => client.login(member.email, password) }] : []));

  const foreign = (): object => ({ tenantId: victim.universityId, id: victim.ids.needId, role: 'admin', status: 'published' });

  test('has a caller for every role', () => {
    expect(loggedIn().map(({ role }) => role).sort()).toEqual([...roles].sort());
  });

  test('is what happens, cell by cell', async () => {
    expect(await wrongCells(system.url, routes, loggedIn())).toEqual([]);
  });

  test('leaves the queue board to the operator', async () => {
    for (const { role, client } of loggedIn()) {
      expect({ role, status: (await tryRoute(system.url, client, 'GET queues', {})).status }).toEqual({ role, status: isAllowed(matrix['GET queues'] ?? {}, role) ? 200 : 404 });
    }
  });

  test('leaves out of answers what the role may not read', async () => {
    const { ids: { needId, engagementId }, owners: { company, liaison } } = victim;
    const [asked, told] = [(await company.get(`/needs/${needId}`)).body.universities, (await liaison.get(`/needs/${needId}`)).body.universities];
    expect([asked, told]).toEqual([[victim.universityId], []]);
    const departments = async (client: ApiClient): Promise<unknown[]> =>
      (await client.get(`/engagements/${engagementId}`)).body.people.flatMap((person: { departments: unknown[] }) => person.departments);
    expect((await departments(liaison)).length).toBeGreaterThan(0);
    expect(await departments(company)).toEqual([]);
  });

  test('shows an auditor a whole university and lets them change nothing of it, nor leave a trace on a desk', async () => {
    const { auditor } = insiders;
    const { ids } = victim;
    const openings = () => system.rows('select match_id, user_id from triage.opening order by 1, 2');
    const before = await openings();
    for (const path of [`/inbox/${ids.openMatchId}`, `/engagements/${ids.engagementId}`, `/contracts/${ids.draftContractId}`, `/seeds/${ids.privateSeedId}`, '/audit', '/reports/income?from=2024&to=2024']) {
      expect({ path, status: (await auditor.get(path)).status }).toEqual({ path, status: 200 });
    }
    expect(await openings()).toEqual(before);
    for (const path of [`/contracts/${ids.draftContractId}/sign`, `/matches/${ids.openMatchId}/accept`, `/seeds/${ids.draftSeedId}/withdraw`]) {
      expect({ path, status: (await auditor.post(path, {})).status }).toEqual({ path, status: 403 });
    }
  });

  test('shows contracts to those who need to know: not to a liaison of another department', async () => {
    const { ids } = victim;
    const { otherLiaison, contractOfficer } = insiders;
    expect((await otherLiaison.get(`/contracts/${ids.signedContractId}`)).status).toBe(404);
    expect((await contractOfficer.get(`/contracts/${ids.signedContractId}`)).status).toBe(200);
    expect((await contractOfficer.get(`/inbox/${ids.openMatchId}`)).status).toBe(403);
  });

  test('is not got round by fields that nobody asked for: each is named, nothing is changed', async () => {
    const held = () => system.rows('select user_id, role from identity.user_role order by 1, 2');
    const before = await held();
    const { taken, swallowed } = await swallowedFields(system.url, routes, loggedIn(), foreign());
    expect(taken).toBeGreaterThan(20);
    expect(swallowed).toEqual([]);
    expect(await held()).toEqual(before);
  });

  test('mutant: bodies that may hold more than was asked for are seen to', async () => {
    const { taken, swallowed } = await withoutGuard(system, 'strict bodies', (url) => swallowedFields(url, routes, loggedIn(), foreign()));
    expect(swallowed).toHaveLength(taken);
  });

  test('would show a route that lets in more than its row says', async () => {
    const complaints = await withoutGuard(system, 'privileges', (url) => wrongCells(url, { 'GET reports/income': matrix['GET reports/income'] ?? {} }, loggedIn()));
    expect(complaints).toContain('researcher: GET reports/income answered 200');
  });
});

describe('with the application\'s own checks gone, the database', () => {
  /** Open to everybody logged in, by design: the directory, what was published, and the names of liaisons. */
  const directory = ['identity.organisation', 'identity.department', 'identity.user_account', 'catalog.seed', 'identity.published_organisation', 'identity.published_department'];

  test('shows nothing of the victims to another tenant or to nobody', async () => {
    const seen: string[] = [];
    for (const table of await tablesOf(system.truth)) {
      const owner = ownerColumn(table);
      for (const { name, member } of callers) {
        const { rows } = await asApplication(member, `select ${shownOf(table)} from ${table.name}`);
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
        if ((await asApplication(member, `update ${table.name} set ${column} = ${column} where ${owner} = any ($1::uuid[])`, [victims])).count > 0) done.push(`${name} changes ${table.name}`);
        if ((await asApplication(member, `delete from ${table.name} where ${owner} = any ($1::uuid[])`, [victims])).count > 0) done.push(`${name} removes ${table.name}`);
        // The policy is asked before any constraint, so that it is the one that says no.
        if (!(await asApplication(member, `insert into ${table.name} (${owner}) values ($1)`, [victims[0]])).refused) done.push(`${name} adds to ${table.name}`);
      }
    }
    expect(done).toEqual([]);
  });

  test('shows the victims their own: it is the tenant that makes the difference', async () => {
    const { michinoku, battery } = system.world;
    expect(JSON.stringify((await asApplication(battery, 'select title_ja from catalog.need')).rows)).toContain(canary);
    expect(JSON.stringify((await asApplication(michinoku.liaison, 'select * from contracting.contract')).rows)).toContain(canary);
    expect(JSON.stringify((await asApplication(michinoku.liaison, 'select * from notifications.notification')).rows)).toContain(canary);
  });
});

describe('inside one university', () => {
  const asked = (): readonly (readonly [string, Member])[] => {
    const { liaison, otherLiaison, researcher, admin } = system.world.hokuriku;
    return [['liaison', liaison], ['named liaison', otherLiaison], ['researcher', researcher], ['admin', admin]];
  };
  /** Every list, and everything that has one of the secret needs' ids. */
  const pages = (): string[] => {
    const { unnamedNeedId, unnamedMatchId, unnamedEngagementId, whisperedNeedId, whisperedMatchId } = secret;
    return [
      '/needs?limit=200', '/inbox?limit=200', '/inbox?scope=university&limit=200', '/engagements?limit=200', '/notifications?limit=200', '/audit?limit=200', '/audit.csv',
      `/seeds?limit=100&q=${whispered}`, '/reports/income', '/reports/income.csv', '/people', '/status',
      ...[unnamedNeedId, whisperedNeedId].flatMap((id) => [`/needs/${id}`, `/needs/${id}/matches`, `/needs/${id}/progress`]),
      ...[unnamedMatchId, whisperedMatchId].map((id) => `/inbox/${id}`),
      `/engagements/${unnamedEngagementId}`, `/engagements/${unnamedEngagementId}/contracts`,
    ];
  };
  const found = async (words: readonly string[], readers: readonly (readonly [string, Member])[]): Promise<string[]> => {
    const leaks: string[] = [];
    for (const [name, member] of readers) {
      const client = await system.login(member);
      const answers = await Promise.all(pages().map(async (path) => ({ path, ...await client.get(path) })));
      const live = { path: '/events', text: await bodyOf(await fetch(`${system.url}/api/v1/events`, { headers: { cookie: client.session ?? '', 'last-event-id': '00000000-0000-7000-8000-000000000000' } })) };
      for (const { path, text } of [...answers, live]) leaks.push(...words.filter((word) => text.includes(word)).map((word) => `${name}: ${path} says ${word}`));
    }
    return leaks;
  };
  /** What the database itself shows a person of all tables, as far as columns are granted. */
  const stored = async (words: readonly string[], member: Member): Promise<string[]> => {
    const seen: string[] = [];
    for (const table of await tablesOf(system.truth)) {
      const { rows } = await asApplication(member, `select ${shownOf(table)} from ${table.name}`);
      // The directory names every organisation; what matters is that nothing leads from a need to one of them.
      if (!/organisation$/u.test(table.name)) seen.push(...words.filter((word) => JSON.stringify(rows).includes(word)).map((word) => `${table.name} has ${word}`));
    }
    return seen;
  };
  const mails = async (members: readonly Member[]): Promise<string> => {
    const theirs = (await system.mails()).filter((mail) => members.some(({ email }) => mail.to.includes(email)));
    return theirs.map((mail) => JSON.stringify(mail)).join('\n');
  };

  test('nothing gives away the company of an anonymous need, also when it is taken up', async () => {
    const { brewery } = system.world;
    // The whispered need is by the same company, and names it to the one who may read it.
    const readers = asked().filter(([name]) => name !== 'named liaison');
    const giveaways = [brewery.tenantId, brewery.userId, brewery.name.split(' ')[0] ?? '', brewery.email];
    expect(await found(giveaways, readers)).toEqual([]);
    for (const [, member] of readers) expect(await stored(giveaways, member)).toEqual([]);
    const posted = await mails(readers.map(([, member]) => member));
    expect(posted).toContain('燃えない蓄電池');
    for (const word of giveaways) expect(posted).not.toContain(word);
    const client = await system.login(system.world.hokuriku.liaison);
    const terms = { type: 'joint_research', startDate: '2024-06-01', endDate: '2025-03-31', lines: [{ kind: 'direct', amount: 1_000, basis: 'x' }] };
    for (const path of ['contracts', 'contracts/preview']) {
      const refused = await client.post(`/engagements/${secret.unnamedEngagementId}/${path}`, path === 'contracts' ? { ...terms, signingDate: '2024-05-20' } : terms);
      expect(refused).toMatchObject({ status: 409, body: { code: 'contract.company_unnamed' } });
    }
  });

  test('a need for a named liaison is that liaison’s alone: not their colleagues’, nor the admin’s', async () => {
    const others = asked().filter(([name]) => name !== 'named liaison');
    const words = [whispered, secret.whisperedNeedId, secret.whisperedMatchId];
    // The administrator's log says that something happened to an id, never to what.
    expect((await found(words, others)).filter((leak) => !/admin: \/audit.* says (?!hiso)/u.test(leak))).toEqual([]);
    // That there is a need for others is what hides what came of it: an id, and nothing that it says.
    const bare = /^(?:platform\.audit_\w+|catalog\.need_reader) has (?!hiso)/u;
    for (const [, member] of others) expect((await stored(words, member)).filter((leak) => !bare.test(leak))).toEqual([]);
    expect(await mails(others.map(([, member]) => member))).not.toContain(whispered);
    const named = asked().filter(([name]) => name === 'named liaison');
    expect((await found([whispered], named)).length).toBeGreaterThan(3);
    expect(await mails(named.map(([, member]) => member))).toContain(whispered);
  });

  test('once the company makes itself known to the university it is named there, and the contract can be drafted', async () => {
    const { brewery, hokuriku } = system.world;
    const revealed = await (await system.login(brewery)).post(`/needs/${secret.unnamedNeedId}/reveal`, { universityId: hokuriku.tenantId });
    expect(revealed.status).toBe(200);
    expect((await found([brewery.tenantId], [['liaison', hokuriku.liaison]])).length).toBeGreaterThan(2);
    const terms = { type: 'joint_research', signingDate: '2024-05-20', startDate: '2024-06-01', endDate: '2025-03-31', lines: [{ kind: 'direct', amount: 1_000, basis: 'x' }] };
    expect((await (await system.login(hokuriku.liaison)).post(`/engagements/${secret.unnamedEngagementId}/contracts`, terms)).status).toBe(201);
  });
});

describe('each of the two walls holds without the other', () => {
  const reading = ['GET /api/v1/needs/{id}', 'GET /api/v1/needs', 'GET /api/v1/needs/{id}/matches', 'GET /api/v1/seeds/{id}', 'GET /api/v1/inbox', 'POST /api/v1/notifications/{id}/read',
    'GET /api/v1/client-needs', 'GET /api/v1/client-needs/{id}', 'GET /api/v1/client-needs/{id}/progress', 'GET /api/v1/ip/seeds', 'GET /api/v1/ip/cases', 'GET /api/v1/ip/cases/{id}', 'GET /api/v1/ip/contracts'];
  const rowSecurity = async (word: 'enable' | 'disable'): Promise<void> => {
    for (const { name, isView } of await tablesOf(system.truth)) if (!isView) await system.truth.query(`alter table ${name} ${word} row level security`);
  };
  let unscoped: WeakenedApi;
  beforeAll(async () => { unscoped = await startWithoutGuard(system, 'reading scope'); });
  afterAll(() => Promise.all([unscoped?.stop(), rowSecurity('enable')]));

  test('the database, when the application forgets who reads', async () => {
    expect(await sweep(reading, unscoped.url)).toEqual([]);
  });

  test('the application, when the database has no row-level security', async () => {
    await rowSecurity('disable');
    expect(await sweep(reading)).toEqual([]);
  });

  test('mutant: with both gone each of the routes is seen to leak', async () => {
    await rowSecurity('disable');
    const complaints = (await sweep(reading, unscoped.url)).join('\n');
    for (const route of reading) expect(complaints).toContain(`: ${route} `);
  });
});
