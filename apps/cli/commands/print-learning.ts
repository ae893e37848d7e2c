import type { LearningEvaluation } from '@musubi/matching';
import { printTable } from '../print-table.js';

/** Over all seeds: what the product would have, means of nDCG@10, and the seed at which learning did worst. */
export interface LearningSummary {
  readonly base: number;
  readonly learnt: number;
  readonly gain: number;
  readonly leastGain: number;
  readonly adopted: number;
  readonly runs: readonly LearningEvaluation[];
}

export function summarise(runs: readonly LearningEvaluation[]): LearningSummary {
  const mean = (values: readonly number[]): number => Number((values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(4));
  const gains = runs.map(({ base, learnt }) => Number((learnt['ndcg@10'] - base['ndcg@10']).toFixed(4)));
  return {
    base: mean(runs.map(({ base }) => base['ndcg@10'])), learnt: mean(runs.map(({ learnt }) => learnt['ndcg@10'])),
    gain: mean(gains), leastGain: Math.min(...gains), adopted: runs.filter(({ adopted }) => adopted).length, runs,
  };
}

/** A line for each seed, and their means when there are several. */
export function printLearning(runs: readonly LearningEvaluation[]): void {
  const { base, learnt, adopted } = summarise(runs);
  printTable([
    ['seed', 'base', 'learnt', 'adopted', 'tried'],
    ...runs.map((run) => [
      String(run.seed), run.base['ndcg@10'].toFixed(4), run.learnt['ndcg@10'].toFixed(4), run.adopted ? 'yes' : 'no', run.tried?.['ndcg@10'].toFixed(4) ?? '',
    ]),
    ...(runs.length > 1 ? [['mean', base.toFixed(4), learnt.toFixed(4), `${adopted} of ${runs.length}`, '']] : []),
  ]);
  const [first] = runs;
  if (first) process.stdout.write(`ndcg@10; ${first.decided} queries decided, ${first.measured} measured\n`);
  if (runs.some(({ tried }) => tried === null)) process.stdout.write('where nothing was tried, too few queries say anything\n');
}
