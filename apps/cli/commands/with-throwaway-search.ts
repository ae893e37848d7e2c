import { rmSync } from 'node:fs';
import { type EmbeddedMeilisearch, startMeilisearch } from '@musubi/platform/embedded/embedded-meilisearch';
import { temporaryDirectory } from '@musubi/platform/embedded/temporary-directory';
import { Shutdown } from '../launcher/shutdown.js';

/** A Meilisearch that lives only as long as the work. */
export async function withThrowawaySearch<Outcome>(work: (meili: EmbeddedMeilisearch) => Promise<Outcome>): Promise<Outcome> {
  const shutdown = new Shutdown();
  try {
    const directory = temporaryDirectory('musubi-evaluate-');
    shutdown.add(() => rmSync(directory, { recursive: true, force: true }));
    const meili = await startMeilisearch({ dataDir: directory });
    shutdown.add(() => meili.stop());
    return await work(meili);
  } finally {
    await shutdown.undo();
  }
}
