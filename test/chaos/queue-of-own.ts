import { startRedis } from '@musubi/platform/embedded/embedded-redis';
import { temporaryDirectory } from '@musubi/platform/embedded/temporary-directory';
import { Queues } from '@musubi/platform/events/queues';
import { ChaosWorld } from './chaos-world.js';

export const backends = ['postgres', 'redis'] as const;

/** Lets a scenario happen in a world of its own whose queue is on this backend. */
export async function inWorldWithQueueOn(
  backend: (typeof backends)[number], scenario: (world: ChaosWorld) => Promise<void>, more: NodeJS.ProcessEnv = {},
): Promise<void> {
  const redis = backend === 'redis' ? await startRedis({ dataDir: temporaryDirectory('musubi-chaos-redis-') }) : undefined;
  try {
    const world = await ChaosWorld.open({ ...more, ...redis && { MUSUBI_REDIS_URL: redis.url } });
    try {
      expect(world.base.get(Queues).kind).toBe(backend);
      await scenario(world);
    } finally {
      await world.close();
    }
  } finally {
    await redis?.stop();
  }
}
