import { EmbedderAway, type EmbedderCostOfDay, KeepEmbeddings } from '@musubi/matching';
import { StartProblem } from '@musubi/platform/embedded/start-problem';
import type { INestApplicationContext } from '@nestjs/common';
import { printTable } from '../print-table.js';
import { progressBar } from '../progress-bar.js';

export interface EmbedReport {
  readonly embedded: number;
  /** Of the last thirty days, newest first. */
  readonly costs: readonly EmbedderCostOfDay[];
}

/** Has all that is missing embedded, with a bar. Throws StartProblem where there is no embedder, or it is away. */
export async function embedDocuments(application: INestApplicationContext): Promise<EmbedReport> {
  const keeper = application.get(KeepEmbeddings, { strict: false });
  const missing = await keeper.countMissing();
  if (missing === undefined) throw new StartProblem('no embedder is configured: meanings are learnt from the catalogue (see docs/guides/operate.md)');
  const bar = progressBar('texts', missing);
  let embedded = 0;
  try {
    await keeper.embedMissing((done) => {
      while (embedded < done) { embedded += 1; bar.advance(); }
      return true;
    });
    return { embedded, costs: await keeper.costs() };
  } catch (error) {
    if (error instanceof EmbedderAway) throw new StartProblem(`${error.message}; ${embedded} of ${missing} texts are done, call again to go on`);
    throw error;
  } finally {
    bar.finish();
  }
}

export function printEmbedded({ embedded, costs }: EmbedReport): void {
  process.stdout.write(`${embedded} texts embedded\n`);
  printTable([
    ['day', 'embedder', 'requests', 'texts', 'tokens'],
    ...costs.map(({ day, embedder, requests, texts, tokens }) => [day, embedder, String(requests), String(texts), String(tokens)]),
  ]);
}
