import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type EmbeddedMeilisearch, startMeilisearch } from '@musubi/platform/embedded/embedded-meilisearch';
import { type EmbeddedRedis, startRedis } from '@musubi/platform/embedded/embedded-redis';
import { freePort } from '@musubi/platform/embedded/free-port';
import { temporaryDirectory } from '@musubi/platform/embedded/temporary-directory';
import type { ApiClient } from '../servers/api-client.js';
import { eventually } from '../servers/eventually.js';
import { testSearch } from '../servers/search.js';
import { ChaosWorld } from './chaos-world.js';
import { inWorldWithQueueOn } from './queue-of-own.js';
import { Way } from './way.js';

const body = { title: '燃えない電池', body: '可燃性の電解液を使わない電池が欲しい。', keywords: ['全固体電池'], fieldCodes: ['36020'] };

/** Page and worker go on serving while the servers behind them go away and come back at the same address. */
describe('an outage', () => {
  const directory = { redis: temporaryDirectory('musubi-chaos-redis-'), search: temporaryDirectory('musubi-chaos-search-') };
  const masterKey = 'key-of-the-outage-suite';
  let redis: EmbeddedRedis;
  let search: EmbeddedMeilisearch;
  let world: ChaosWorld;
  let company: ApiClient;
  let liaison: ApiClient;
  const posted: string[] = [];

  beforeAll(async () => {
    [redis, search] = await Promise.all([startRedis({ dataDir: directory.redis }), startMeilisearch({ dataDir: directory.search, masterKey })]);
    world = await ChaosWorld.open({ MUSUBI_REDIS_URL: redis.url, MUSUBI_MEILI_URL: search.url, MUSUBI_MEILI_KEY: search.key });
    const port = await freePort();
    await Promise.all([world.start('dist/api.js', { PORT: String(port) }), world.start('dist/worker.js')]);
    company = await world.base.login(`http://127.0.0.1:${port}`, world.company);
    const [reader] = world.liaisons;
    if (!reader) throw new Error('the world has no liaison');
    liaison = await world.base.login(`http://127.0.0.1:${port}`, reader);
    await matched([await post()]);
  }, 120_000);

  afterAll(async () => {
    await world?.close();
    await redis?.stop();
    await search?.stop();
  }, 60_000);

  /** 201, whatever is away. */
  async function post(): Promise<string> {
    const answer = await company.post('/needs', body);
    expect(answer).toMatchObject({ status: 201, body: { status: 'published' } });
    posted.push(answer.body.id);
    return answer.body.id;
  }

  async function matchesOf(needId: string): Promise<{ status: string; items: unknown[] }> {
    const answer = await company.get(`/needs/${needId}/matches`);
    expect(answer.status).toBe(200);
    return answer.body as { status: string; items: unknown[] };
  }

  /** Waits until each need has its matches. Meanwhile they are pending: "no match" is never true of these needs. */
  async function matched(needIds: readonly string[]): Promise<void> {
    const noMatchSaid: string[] = [];
    for (const needId of needIds) {
      await eventually(`the matches of ${needId}`, async () => {
        const { status, items } = await matchesOf(needId);
        if (status === 'ready' && items.length === 0) noMatchSaid.push(needId);
        return status === 'ready' && items.length > 0;
      }, 60_000);
    }
    expect(noMatchSaid).toEqual([]);
  }

  const told = (needIds: readonly string[]) => eventually('both liaisons are told once of each need', async () => {
    const counts = (await world.count()).filter(({ needId }) => needIds.includes(needId));
    return counts.length === needIds.length && counts.every(({ notifications }) => notifications === 2);
  }, 60_000);

  const statusSays = (status: 'ready' | 'degraded', delayed: Record<string, boolean>) => eventually(`the page says ${JSON.stringify(delayed)}`, async () => {
    const answer = await liaison.get('/status');
    expect(answer).toMatchObject({ status: 200, body: { status, delayed } });
    return true;
  }, 30_000);

  const allIsWell = () => statusSays('ready', { matching: false, mail: false, search: false });

  it('of the queue: posting answers 201, matches and mails come when it is back', async () => {
    await redis.stop();
    const needs = [await post(), await post()];
    await statusSays('degraded', { matching: true, mail: true, search: false });
    expect((await matchesOf(needs[0] ?? '')).status).toBe('pending');
    redis = await startRedis({ dataDir: directory.redis, port: redis.port });
    await matched(needs);
    await told(needs);
    await allIsWell();
  }, 120_000);

  it('of the search: posting answers 201, matches are pending until it is back', async () => {
    await search.stop();
    const needs = [await post(), await post()];
    await statusSays('degraded', { matching: true, mail: false, search: true });
    expect(await matchesOf(needs[0] ?? '')).toEqual({ status: 'pending', items: [], reason: null, teams: [] });
    search = await startMeilisearch({ dataDir: directory.search, masterKey, port: search.port });
    await matched(needs);
    await told(needs);
    await allIsWell();
  }, 120_000);

  it('that loses the whole search: never "no match", and everything comes back without a human', async () => {
    const before = await post();
    await matched([before]);
    await search.stop();
    rmSync(join(directory.search, 'data.ms'), { recursive: true });
    const during = await post();
    expect(await matchesOf(during)).toEqual({ status: 'pending', items: [], reason: null, teams: [] });
    search = await startMeilisearch({ dataDir: directory.search, masterKey, port: search.port });
    const after = await post();
    await matched([before, during, after]);
    await told([during, after]);
    await eventually('people find seeds again', async () => {
      const answer = await company.get(`/seeds?q=${encodeURIComponent('電池')}`);
      return answer.status === 200 && answer.body.items.length > 0;
    }, 60_000);
    await allIsWell();
  }, 150_000);

  it('of the mail server: in-app notifications go on, mails come when it is back', async () => {
    await world.settled();
    await world.post.stop();
    const need = await post();
    await matched([need]);
    await told([need]);
    await statusSays('degraded', { matching: false, mail: true, search: false });
    const accepted = world.post.accepted.length;
    await world.post.start();
    await world.settled();
    expect(world.post.accepted.length).toBe(accepted + 2);
    await allIsWell();
  }, 120_000);

  it('leaves every need matched once, everybody told once, and each mail sent once under one Message-ID', async () => {
    await world.settled();
    await world.expectEverythingOnce(posted);
    process.stdout.write(`mails: ${world.post.accepted.length} accepted for ${posted.length * 2} wanted, ${world.post.duplicates} sent twice\n`);
    expect(world.post.duplicates).toBe(0);
  }, 120_000);
});

// Beside the outages above, which mostly wait.
it.concurrent('an outage of the search with the queue on PostgreSQL: needs wait, nothing is said to match nothing, and all are matched once when it is back', async () => {
  const way = await Way.to(testSearch().meiliUrl);
  try {
    await inWorldWithQueueOn('postgres', async (world) => {
      await world.start('dist/worker.js');
      const before = await world.postNeeds(1);
      await world.settled();
      way.cut();
      const during = await world.postNeeds(2);
      await eventually('the matcher asks in vain, again and again', () => Promise.resolve(way.turnedAway >= 3), 60_000);
      const runs = await world.base.rows<{ need_id: string }>('select need_id from matching.need_run where need_id = any ($1::uuid[])', [during]);
      expect(runs).toEqual([]);
      expect((await world.count()).filter(({ needId }) => during.includes(needId)).map(({ proposed }) => proposed)).toEqual([0, 0]);
      way.mend();
      await world.settled();
      await world.expectEverythingOnce([...before, ...during]);
    }, { MUSUBI_MEILI_URL: way.url });
  } finally {
    await way.close();
  }
}, 180_000);
