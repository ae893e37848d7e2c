import { evaluateLearning, type LearningEvaluation } from '@musubi/matching';
import { StartProblem } from '@musubi/platform/embedded/start-problem';
import { printTable } from '../print-table.js';
import { type ProgressBar, progressBar } from '../progress-bar.js';
import type { EvaluateOptions } from './evaluate-collection.js';
import { withThrowawaySearch } from './with-throwaway-search.js';

/** `musubi evaluate --learn`: the base and what it learnt from decided queries, on the others. */
export async function evaluateLearnt(
  { corpus, queries, qrels, lang, direction }: EvaluateOptions, chosen: { readonly decided: string; readonly seed: string },
): Promise<LearningEvaluation> {
  if (lang !== 'en' && lang !== 'ja') throw new StartProblem('--lang is en or ja');
  if (direction !== 'forward') throw new StartProblem('--learn goes with --direction forward: decisions are about the seeds of a need');
  const decided = chosen.decided === 'half' ? 'half' : counted('--decided', chosen.decided, 1);
  const seed = counted('--seed', chosen.seed, 0);
  const evaluation = await withThrowawaySearch(async (meili) => {
    let bar: ProgressBar | undefined;
    try {
      return await evaluateLearning({
        corpusFile: corpus, queriesFile: queries, qrelsFile: qrels, lang, meili, decided, seed,
        onProgress: (_done, total) => (bar ??= progressBar('questions', total)).advance(),
      });
    } finally {
      bar?.finish();
    }
  });
  if (!evaluation.ok) throw new StartProblem(evaluation.error.message);
  return evaluation.value;
}

function counted(option: string, value: string, least: number): number {
  const number = Number(value);
  if (!/^\d+$/u.test(value) || !Number.isSafeInteger(number) || number < least) throw new StartProblem(`${option} is a whole number from ${least} on`);
  return number;
}

export function printLearning({ base, learnt, adopted, tried, decided, measured }: LearningEvaluation): void {
  printTable([
    ['', 'base', 'learnt', 'adopted'],
    ['ndcg@10', base['ndcg@10'].toFixed(4), learnt['ndcg@10'].toFixed(4), adopted ? 'yes' : 'no'],
  ]);
  process.stdout.write(`${decided} queries decided, ${measured} measured\n`);
  if (tried === null) process.stdout.write('too few queries say anything: nothing was learnt\n');
  else if (!adopted) process.stdout.write(`not adopted; it would have had ${tried['ndcg@10'].toFixed(4)}\n`);
}
