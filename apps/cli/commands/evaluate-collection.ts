import { rmSync } from 'node:fs';
import { type Evaluation, evaluateCollection } from '@musubi/matching';
import { startMeilisearch } from '@musubi/platform/embedded/embedded-meilisearch';
import { StartProblem } from '@musubi/platform/embedded/start-problem';
import { temporaryDirectory } from '@musubi/platform/embedded/temporary-directory';
import { Shutdown } from '../launcher/shutdown.js';
import { type ProgressBar, progressBar } from '../progress-bar.js';

export interface EvaluateOptions {
  readonly corpus: string;
  readonly queries: string;
  readonly qrels: string;
  readonly lang: string;
  readonly direction: string;
}

/** Evaluates over a Meilisearch that lives only as long. Throws StartProblem with one line on what is wrong. */
export async function evaluate({ corpus, queries, qrels, lang, direction }: EvaluateOptions): Promise<Evaluation> {
  if (lang !== 'en' && lang !== 'ja') throw new StartProblem('--lang is en or ja');
  if (direction !== 'forward' && direction !== 'reverse') throw new StartProblem('--direction is forward or reverse');
  const shutdown = new Shutdown();
  let bar: ProgressBar | undefined;
  try {
    const directory = temporaryDirectory('musubi-evaluate-');
    shutdown.add(() => rmSync(directory, { recursive: true, force: true }));
    const meili = await startMeilisearch({ dataDir: directory });
    shutdown.add(() => meili.stop());
    const evaluation = await evaluateCollection({
      corpusFile: corpus, queriesFile: queries, qrelsFile: qrels, lang, direction, meili,
      onProgress: (_done, total) => (bar ??= progressBar('questions', total)).advance(),
    });
    if (!evaluation.ok) throw new StartProblem(evaluation.error.message);
    return evaluation.value;
  } finally {
    bar?.finish();
    await shutdown.undo();
  }
}
