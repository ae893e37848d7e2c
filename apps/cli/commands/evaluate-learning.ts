import { evaluateLearning, type LearningEvaluation } from '@musubi/matching';
import { StartProblem } from '@musubi/platform/embedded/start-problem';
import { type ProgressBar, progressBar } from '../progress-bar.js';
import type { EvaluateOptions } from './evaluate-collection.js';
import { counted, seedsOf } from './seeds-of.js';
import { withThrowawaySearch } from './with-throwaway-search.js';

/** What `--decided` and `--seed` say. */
export interface LearningOptions {
  readonly decided: string;
  readonly seed: string;
}

/** `musubi evaluate --learn`: the base and what it learnt from decided queries, on the others, once for each seed. Throws StartProblem. */
export async function evaluateLearnt({ corpus, queries, qrels, lang, direction }: EvaluateOptions, chosen: LearningOptions): Promise<LearningEvaluation[]> {
  if (lang !== 'en' && lang !== 'ja') throw new StartProblem('--lang is en or ja');
  if (direction !== 'forward') throw new StartProblem('--learn goes with --direction forward: decisions are about the seeds of a need');
  const decided = chosen.decided === 'half' ? 'half' : counted('--decided', chosen.decided, 1);
  const seeds = seedsOf(chosen.seed);
  const evaluation = await withThrowawaySearch(async (meili) => {
    let bar: ProgressBar | undefined;
    try {
      return await evaluateLearning({
        corpusFile: corpus, queriesFile: queries, qrelsFile: qrels, lang, meili, decided, seeds,
        onProgress: (_done, total) => (bar ??= progressBar('seeds', total)).advance(),
      });
    } finally {
      bar?.finish();
    }
  });
  if (!evaluation.ok) throw new StartProblem(evaluation.error.message);
  return evaluation.value;
}
