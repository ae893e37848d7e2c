import { ApplicationModule } from '@musubi/composition/application.module';
import { IdentityFacade } from '@musubi/identity';
import { isOk, newId } from '@musubi/kernel';
import { parseEnvironment } from '@musubi/platform/config/environment';
import { Database } from '@musubi/platform/database/database';
import { SessionStore } from '@musubi/platform/session/session-store';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../../test/servers/database.js';
import { eventually } from '../../../../test/servers/eventually.js';
import { Notify } from '../application/notify.js';
import { nothingYet } from '../domain/resume-point.js';
import { LIVE_CHANNEL } from '../infrastructure/live-channel.js';

/** The contexts want an address; nothing here searches. */
const noSearch = { MUSUBI_MEILI_URL: 'http://127.0.0.1:9', MUSUBI_MEILI_KEY: 'nobody' };

interface Frame { readonly id?: string; readonly event?: string; readonly data?: Record<string, unknown> }

/** A browser's EventSource, as far as the tests need one. */
class Page {
  readonly frames: Frame[] = [];
  ended = false;
  private readonly abort = new AbortController();

  private constructor(readonly response: Response) {}

  static async open(url: string, cookie: string, lastEventId?: string): Promise<Page> {
    const abort = new AbortController();
    const response = await fetch(url, {
      headers: { cookie, ...(lastEventId !== undefined && { 'last-event-id': lastEventId }) }, signal: abort.signal,
    });
    const page = new Page(response);
    page.abort.signal.addEventListener('abort', () => abort.abort());
    if (response.status === 200) void page.read();
    return page;
  }

  close(): void {
    this.abort.abort();
  }

  get told(): string[] {
    return this.frames.flatMap(({ data }) => (data ? [String(data['id'])] : []));
  }

  /** The browser's own Last-Event-ID. */
  get lastId(): string | undefined {
    return this.frames.findLast(({ id }) => id !== undefined)?.id;
  }

  private async read(): Promise<void> {
    let rest = '';
    try {
      const reader = this.response.body?.pipeThrough(new TextDecoderStream()).getReader();
      for (let chunk = await reader?.read(); chunk && !chunk.done; chunk = await reader?.read()) {
        const parts = (rest + chunk.value).split('\n\n');
        rest = parts.pop() ?? '';
        this.frames.push(...parts.map(parse));
      }
    } catch {
      // Aborted by the test or cut by the server: both are an end.
    }
    this.ended = true;
  }
}

function parse(block: string): Frame {
  const of = (key: string): string | undefined => block.split('\n').find((line) => line.startsWith(`${key}: `))?.slice(key.length + 2);
  const data = of('data');
  return {
    ...(of('id') !== undefined && { id: of('id') as string }),
    ...(of('event') !== undefined && { event: of('event') as string }),
    ...(data !== undefined && { data: JSON.parse(data) as Record<string, unknown> }),
  };
}

describe('the live stream', () => {
  let server: TestDatabase;
  let app: NestExpressApplication;
  let database: Database;
  let look: pg.Client;
  let base: string;
  let tenantId: string;
  const pages: Page[] = [];

  beforeAll(async () => {
    server = await createTestDatabase();
    const environment = parseEnvironment({ MUSUBI_DATABASE_URL: server.databaseUrl, ...noSearch, MUSUBI_LOG_LEVEL: 'silent' });
    if (!isOk(environment)) throw new Error('environment');
    app = await NestFactory.create<NestExpressApplication>(ApplicationModule.forRoot(environment.value), {
      logger: false, abortOnError: false, forceCloseConnections: true,
    });
    app.setGlobalPrefix('api/v1');
    await app.listen(0, '127.0.0.1');
    base = `${await app.getUrl()}/api/v1`;
    database = app.get(Database);
    look = new pg.Client({ connectionString: server.superuserUrl });
    await look.connect();
    tenantId = newId();
    await database.asSystem(() => app.get(IdentityFacade).registerOrganisation({ id: tenantId, kind: 'university', code: 'MICHINOKU', name: 'みちのく大学' }));
  });

  afterEach(() => {
    for (const page of pages.splice(0)) page.close();
  });

  afterAll(async () => {
    await look.end();
    await app.close();
    await server.drop();
  });

  async function reader(locale: 'ja' | 'en' = 'ja'): Promise<{ userId: string; token: string; cookie: string }> {
    const person = await database.inTenant({ tenantId }, () => app.get(IdentityFacade).registerUser({
      tenantId, email: `${newId()}@michinoku.example`, name: '佐藤 花子', locale, roles: ['liaison'], passwordHash: 'unused',
    }));
    if (!person.ok) throw new Error(person.error.message);
    const token = await app.get(SessionStore).open({ userId: person.value.id, tenantId });
    return { userId: person.value.id, token, cookie: `__Host-musubi=${token}` };
  }

  async function open(cookie: string, lastEventId?: string): Promise<Page> {
    const page = await Page.open(`${base}/events`, cookie, lastEventId);
    pages.push(page);
    return page;
  }

  /** Open and listening: the first mark has come. */
  async function openNew(cookie: string): Promise<Page> {
    const page = await open(cookie);
    await eventually('the mark', () => Promise.resolve(page.lastId));
    return page;
  }

  function tell(userId: string, number = 'M-1'): Promise<string> {
    return database.asSystem(() => tellInUnit(userId, number));
  }

  async function tellInUnit(userId: string, number = 'M-1'): Promise<string> {
    const eventId = newId();
    await app.get(Notify).tell(eventId, [{ tenantId, userId, link: '/engagements/1', told: { kind: 'contract.ending', facts: { number, endDate: '2027-03-31' } } }]);
    const [row] = await database.query<{ id: string }>('select id from notifications.notification where event_id = $1', [eventId]);
    return row?.id ?? '';
  }

  const arrived = (page: Page, id: string): Promise<unknown> => eventually(`event ${id}`, () => Promise.resolve(page.told.includes(id)), 5_000);

  test('needs a session', async () => {
    expect((await open('')).response.status).toBe(401);
  });

  test('forbids caching and buffering', async () => {
    const { headers } = (await open((await reader()).cookie)).response;
    expect(headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(headers.get('cache-control')).toBe('no-store, no-transform');
    expect(headers.get('x-accel-buffering')).toBe('no');
  });

  test.each([
    ['ja', '契約M-1の終了が近づいています（2027年3月31日）'],
    ['en', 'Contract M-1 ends on 31 March 2027'],
  ] as const)('shows a committed notification in %s to its reader and to nobody else', async (locale, title) => {
    const [mine, other] = [await reader(locale), await reader()];
    const [page, second, others] = [await openNew(mine.cookie), await openNew(mine.cookie), await openNew(other.cookie)];
    const id = await tell(mine.userId);
    await Promise.all([arrived(page, id), arrived(second, id)]);

    expect(page.frames.find(({ data }) => data)).toEqual({
      id, event: 'notification',
      data: { id, kind: 'contract.ending', link: '/engagements/1', title, createdAt: expect.stringMatching(/^\d{4}-.*Z$/u) as string },
    });
    expect(others.told).toEqual([]);
  });

  test('shows nothing that is rolled back', async () => {
    const { userId, cookie } = await reader();
    const page = await openNew(cookie);
    await expect(database.asSystem(async () => {
      await tellInUnit(userId);
      throw new Error('rolled back');
    })).rejects.toThrow('rolled back');
    const id = await tell(userId);
    await arrived(page, id);
    expect(page.told).toEqual([id]);
  });

  test('sends again what was missed since Last-Event-ID, in order and in batches', async () => {
    const { userId, cookie } = await reader();
    const first = await tell(userId);
    const page = await openNew(cookie);
    expect(page.lastId).toBe(first);
    page.close();
    // Older than the overlap, so that only what is really newer may come again.
    await look.query(`update notifications.notification set created_at = now() - interval '1 hour' where id = $1`, [first]);
    const missed: string[] = [];
    await database.asSystem(async () => {
      for (let turn = 0; turn < 120; turn += 1) missed.push(await tellInUnit(userId));
    });
    const again = await open(cookie, first);
    await arrived(again, missed.at(-1) ?? '');
    expect(again.told).toEqual(missed);
  });

  test('sends nothing twice when the notice of it comes late', async () => {
    const { userId, cookie } = await reader();
    const page = await openNew(cookie);
    const [seen, found] = [await tell(userId), await tell(userId)];
    await arrived(page, found);
    page.close();
    const again = await open(cookie, seen);
    await arrived(again, found);
    for (const notificationId of [seen, found]) await look.query('select pg_notify($1, $2)', [LIVE_CHANNEL, JSON.stringify({ userId, notificationId })]);
    const news = await tell(userId);
    await arrived(again, news);
    expect(again.told).toEqual([found, news]);
  });

  test('finds what was made before but committed after the last one seen', async () => {
    const { userId, cookie } = await reader();
    const page = await openNew(cookie);
    let commit = (): void => undefined;
    const gate = new Promise<void>((resolve) => { commit = resolve; });
    let late = '';
    const slow = database.asSystem(async () => {
      late = await tellInUnit(userId, 'late');
      await gate;
    });
    await eventually('the slow row', () => Promise.resolve(late !== ''));
    const seen = await tell(userId, 'seen');
    await arrived(page, seen);
    page.close();
    commit();
    await slow;

    const again = await open(cookie, page.lastId);
    await arrived(again, late);
    expect(again.told).toContain(late);
  });

  test('a page that had nothing yet resumes from the beginning', async () => {
    const { userId, cookie } = await reader();
    const page = await openNew(cookie);
    expect(page.lastId).toBe(nothingYet);
    page.close();
    const id = await tell(userId);
    await arrived(await open(cookie, nothingYet), id);
  });

  test('another reader’s id resumes nothing', async () => {
    const [mine, other] = [await reader(), await reader()];
    const before = await openNew(mine.cookie);
    // Its notice is over and comes to no later page.
    await arrived(before, await tell(mine.userId));
    const page = await open(mine.cookie, await tell(other.userId));
    const id = await tell(mine.userId);
    await arrived(page, id);
    expect(page.told).toEqual([id]);
  });

  test('comes back when its listening connection is lost, without a gap', async () => {
    const { userId, cookie } = await reader();
    const page = await openNew(cookie);
    const killed = await look.query(`select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen musubi_live' and datname = current_database()`);
    expect(killed.rowCount).toBe(1);
    const id = await tell(userId);
    await arrived(page, id);
    expect(page.ended).toBe(false);
  });

  test('a user keeps ten streams open and no eleventh', async () => {
    const { cookie } = await reader();
    const opened = await Promise.all(Array.from({ length: 12 }, () => open(cookie)));
    expect(opened.filter(({ response }) => response.status === 200)).toHaveLength(10);
    const refused = opened.find(({ response }) => response.status === 429);
    expect(await refused?.response.json()).toMatchObject({ code: 'events.too_many_streams' });

    opened.find(({ response }) => response.status === 200)?.close();
    await eventually('a free place', async () => (await open(cookie)).response.status === 200, 5_000);
  });

  test('ends with its session', async () => {
    const { token, cookie } = await reader();
    const page = await openNew(cookie);
    await app.get(SessionStore).revoke(token);
    await eventually('the end', () => Promise.resolve(page.ended), 10_000);
    expect((await open(cookie)).response.status).toBe(401);
  });
});

describe('shutting down', () => {
  test('ends every stream at once', async () => {
    const server = await createTestDatabase();
    const environment = parseEnvironment({ MUSUBI_DATABASE_URL: server.databaseUrl, ...noSearch, MUSUBI_LOG_LEVEL: 'silent' });
    if (!isOk(environment)) throw new Error('environment');
    const app = await NestFactory.create<NestExpressApplication>(ApplicationModule.forRoot(environment.value), { logger: false, abortOnError: false });
    await app.listen(0, '127.0.0.1');
    const tenantId = newId();
    const database = app.get(Database);
    await database.asSystem(() => app.get(IdentityFacade).registerOrganisation({ id: tenantId, kind: 'university', code: 'MICHINOKU', name: 'みちのく大学' }));
    const person = await database.inTenant({ tenantId }, () => app.get(IdentityFacade).registerUser({
      tenantId, email: 'a@michinoku.example', name: 'A', roles: ['liaison'], passwordHash: 'unused',
    }));
    const token = person.ok ? await app.get(SessionStore).open({ userId: person.value.id, tenantId }) : '';
    const page = await Page.open(`${await app.getUrl()}/events`, `__Host-musubi=${token}`);
    expect(page.response.status).toBe(200);

    const start = performance.now();
    await app.close();
    expect(page.ended).toBe(true);
    expect(performance.now() - start).toBeLessThan(5_000);
    await server.drop();
  });
});
