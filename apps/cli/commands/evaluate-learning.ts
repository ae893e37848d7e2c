import { evaluateLearning, type LearningEvaluation } from '@musubi/matching';
import { StartProblem } from '@musubi/platform/embedded/start-problem';
import { type ProgressBar, progressBar } from '../progress-bar.js';
import type { EvaluateOptions } from './evaluate-collection.js';
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

const MOST_SEEDS = 1_000;

/** `3` or `1-6`. */
function seedsOf(value: string): number[] {
  const [, from = '', to = from] = /^(\d+)(?:-(\d+))?$/u.exec(value) ?? [];
  if (from === '') throw new StartProblem('--seed is a whole number or two with a hyphen: 1-6');
  const [first, last] = [counted('--seed', from, 0), counted('--seed', to, 0)];
  if (last < first || last - first >= MOST_SEEDS) throw new StartProblem(`--seed goes up, over ${MOST_SEEDS} numbers at most`);
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

function counted(option: string, value: string, least: number): number {
  const number = Number(value);
  if (!/^\d+$/u.test(value) || !Number.isSafeInteger(number) || number < least) throw new StartProblem(`${option} is a whole number from ${least} on`);
  return number;
}
