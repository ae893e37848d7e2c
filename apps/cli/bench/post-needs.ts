import { setTimeout as sleep } from 'node:timers/promises';
import type { ApiClient } from './api-client.js';
import type { PostedNeed } from './recombine.js';
import type { Post } from './timeline.js';

/** Posts each need at its time, whatever became of those before: `rate` a second, or all at once. */
export async function postNeeds(api: ApiClient, needs: readonly PostedNeed[], rate: number | 'burst', onPosted: () => void): Promise<Post[]> {
  const start = Date.now();
  return Promise.all(needs.map(async (need, index) => {
    if (rate !== 'burst') await sleep(start + (index * 1_000) / rate - Date.now());
    const sentAt = Date.now();
    const needId = await api.create('/api/v1/needs', need);
    onPosted();
    return { needId, sentAt, answeredAt: Date.now() };
  }));
}
