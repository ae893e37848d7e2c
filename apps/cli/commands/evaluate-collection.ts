import { type Evaluation, evaluateCollection } from '@musubi/matching';
import type { EmbeddedMeilisearch } from '@musubi/platform/embedded/embedded-meilisearch';
import { StartProblem } from '@musubi/platform/embedded/start-problem';
import { type ProgressBar, progressBar } from '../progress-bar.js';
import { withThrowawaySearch } from './with-throwaway-search.js';

export interface EvaluateOptions {
  readonly corpus: string;
  readonly queries: string;
  readonly qrels: string;
  readonly lang: string;
  readonly direction: string;
}

/** Throws StartProblem naming the first option that is missing. */
export function requireAll(options: Partial<EvaluateOptions> & Pick<EvaluateOptions, 'direction'>): EvaluateOptions {
  const { corpus, queries, qrels, lang, direction } = options;
  if (corpus === undefined || queries === undefined || qrels === undefined || lang === undefined) {
    const missing = (['corpus', 'queries', 'qrels', 'lang'] as const).find((name) => options[name] === undefined);
    throw new StartProblem(`--${missing ?? 'corpus'} is missing; or give --all and a folder of collections`);
  }
  return { corpus, queries, qrels, lang, direction };
}

/** Evaluates over a Meilisearch that lives only as long. Throws StartProblem with one line on what is wrong. */
export function evaluate(options: EvaluateOptions): Promise<Evaluation> {
  return withThrowawaySearch((meili) => evaluateOn(meili, options, 'questions'));
}

/** One collection in one direction. `label` names the questions on the progress bar. Throws StartProblem. */
export async function evaluateOn(meili: EmbeddedMeilisearch, options: EvaluateOptions, label: string): Promise<Evaluation> {
  const { corpus, queries, qrels, lang, direction } = options;
  if (lang !== 'en' && lang !== 'ja') throw new StartProblem('--lang is en or ja');
  if (direction !== 'forward' && direction !== 'reverse') throw new StartProblem('--direction is forward or reverse');
  let bar: ProgressBar | undefined;
  try {
    const evaluation = await evaluateCollection({
      corpusFile: corpus, queriesFile: queries, qrelsFile: qrels, lang, direction, meili,
      onProgress: (_done, total) => (bar ??= progressBar(label, total)).advance(),
    });
    if (!evaluation.ok) throw new StartProblem(evaluation.error.message);
    return evaluation.value;
  } finally {
    bar?.finish();
  }
}
