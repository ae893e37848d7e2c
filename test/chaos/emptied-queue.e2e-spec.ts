import { startRedis, type EmbeddedRedis } from '@musubi/platform/embedded/embedded-redis';
import { temporaryDirectory } from '@musubi/platform/embedded/temporary-directory';
import { Redis } from 'ioredis';
import { eventually } from '../servers/eventually.js';
import { ChaosWorld } from './chaos-world.js';

describe('FLUSHALL on Redis with 100 needs queued', () => {
  let redis: EmbeddedRedis;
  let client: Redis;
  let world: ChaosWorld;

  beforeAll(async () => {
    redis = await startRedis({ dataDir: temporaryDirectory('musubi-chaos-redis-') });
    client = new Redis(redis.url);
    world = await ChaosWorld.open({ MUSUBI_REDIS_URL: redis.url });
  }, 60_000);

  afterAll(async () => {
    await world?.close();
    client?.disconnect();
    await redis?.stop();
  }, 60_000);

  it('delays, loses nothing and does nothing twice', async () => {
    // A worker that relays everything and consumes only what nobody waits for: the needs stay in the queue.
    const relay = await world.start('dist/worker.js', { MUSUBI_QUEUE_LEASE_SECONDS: '60' }, ['--queues', 'catalog']);
    const needs = await world.postNeeds(100);
    await eventually('the needs stand in the queue', async () => await world.waiting('matching') >= 100, 30_000);
    await relay.kill('SIGKILL');
    await client.flushall();
    expect(await world.waiting('matching')).toBe(0);
    // The dead relay held them under its lease: let it be over.
    await world.base.rows('update platform.delivery set due_at = now()');

    await world.worker({ twice: true });
    await eventually('some are matched', async () => (await world.count()).filter(({ proposed }) => proposed > 0).length >= 20, 60_000);
    await client.flushall();
    await world.settled();
    await world.expectEverythingOnce(needs);
    expect(world.post.duplicates).toBe(0);

    await world.oweEverythingAgain();
    await client.flushall();
    await world.settled();
    await world.expectEverythingOnce(needs);
    process.stdout.write(`mails: ${world.post.accepted.length} accepted for ${needs.length * 2} wanted, ${world.post.duplicates} sent twice\n`);
  }, 240_000);
});
