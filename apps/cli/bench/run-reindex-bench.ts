import { cpus } from 'node:os';
import { readWorld } from '@musubi/demo';
import { Shutdown } from '../launcher/shutdown.js';
import { buildIndexes, type BuildSeconds } from './build-indexes.js';
import { asSuperuser } from './copy-without-policies.js';
import type { Lag } from './event-loop-lag.js';
import { getTimed } from './get-timed.js';
import { learningLag } from './learning-lag.js';
import { postJson } from './post-json.js';
import { type Probed, probeSearch } from './probe-search.js';
import { residentMegabytes } from './resident-memory.js';
import { startSearchSystem } from './search-system.js';

/** As printed by --json. */
export interface ReindexResult {
  readonly seeds: number;
  readonly cpus: number;
  /** Both indexes from the rows, every text analysed anew. */
  readonly seconds: BuildSeconds;
  /** Of the process that builds, and of one that only learns meanings. */
  readonly lag_ms: Readonly<Record<'building' | 'learning', Lag>>;
  readonly search: Probed;
  readonly preview: Probed;
  readonly memory_mb: Readonly<Record<'api' | 'meilisearch', number>>;
}

/** Everything built anew from the rows while somebody searches in both indexes all the time. */
export async function runReindexBench({ seeds }: { readonly seeds: number }): Promise<ReindexResult> {
  const shutdown = new Shutdown();
  try {
    const { system, cookies } = await startSearchSystem(seeds, shutdown);
    const { publicUrl } = system.environment;
    // The second time everything is there to be searched.
    await asSuperuser(system.superuserUrl, 'musubi', (database) => database.query(`update matching.indexed_document set analyser = 'none'`));

    const stopSearch = probeSearch(async () => {
      const { items, degraded } = JSON.parse((await getTimed(new URL(`/api/v1/seeds?q=${encodeURIComponent('電池')}`, publicUrl), cookies)).text) as { items: unknown[]; degraded: boolean };
      return items.length > 0 && !degraded;
    });
    const title = readWorld().needs[0]?.title_ja ?? '';
    const stopPreview = probeSearch(async () => {
      const { status, text } = await postJson(new URL('/api/v1/needs/preview', publicUrl), { title }, { cookie: cookies });
      const answer = JSON.parse(text) as { status: string; items: unknown[] };
      return status === 200 && answer.status === 'ready' && answer.items.length > 0;
    });
    const { seconds, lag: building } = await buildIndexes(system);
    const [search, preview] = [await stopSearch(), await stopPreview()];
    const lag = { building, learning: await learningLag(system) };
    return { seeds, cpus: cpus().length, seconds, lag_ms: lag, search, preview, memory_mb: await residentMegabytes(system) };
  } finally {
    await shutdown.undo();
  }
}
